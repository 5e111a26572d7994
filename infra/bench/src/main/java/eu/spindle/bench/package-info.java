/** Measures of Spindle on the machine it runs on. */
@NullMarked
package eu.spindle.bench;

import org.jspecify.annotations.NullMarked;
