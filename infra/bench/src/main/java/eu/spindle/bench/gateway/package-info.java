/** Compares the whole gateway with nginx and with a bare gateway. */
@NullMarked
package eu.spindle.bench.gateway;

import org.jspecify.annotations.NullMarked;
