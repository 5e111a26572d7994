/** Figures over many firms, published only where they reveal no single firm. */
@NullMarked
package eu.spindle.monitoring.benchmark;

import org.jspecify.annotations.NullMarked;
