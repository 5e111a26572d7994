/** Measures how fast events get from one service to their effect in another. */
@NullMarked
package eu.spindle.bench.outbox;

import org.jspecify.annotations.NullMarked;
