/** Keeps what an operator may change on a running service for whoever shows the operator's secret. */
@NullMarked
package eu.spindle.platform.management;

import org.jspecify.annotations.NullMarked;
