/** Benchmarks of Spindle on the machine that they run on. */
@NullMarked
package eu.spindle.bench;

import org.jspecify.annotations.NullMarked;
