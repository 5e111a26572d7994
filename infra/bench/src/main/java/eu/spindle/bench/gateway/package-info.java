/** What the whole gateway costs beside nginx and beside a bare gateway. */
@NullMarked
package eu.spindle.bench.gateway;

import org.jspecify.annotations.NullMarked;
