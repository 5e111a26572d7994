/** What is measured: cycles, submissions, indicators and sector figures. */
@NullMarked
package eu.spindle.monitoring;

import org.jspecify.annotations.NullMarked;
