/** Measures the cost of row-level security for a query. */
@NullMarked
package eu.spindle.bench.walls;

import org.jspecify.annotations.NullMarked;
