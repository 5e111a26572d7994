/** What row-level security costs a query of a service. */
@NullMarked
package eu.spindle.bench.walls;

import org.jspecify.annotations.NullMarked;
