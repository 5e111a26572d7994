/** Figures over many firms, published only where no single firm can be read out of them. */
@NullMarked
package eu.spindle.monitoring.benchmark;

import org.jspecify.annotations.NullMarked;
