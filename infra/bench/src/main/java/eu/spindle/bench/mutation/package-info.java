/** How many changes of the services' rules the tests notice. */
@NullMarked
package eu.spindle.bench.mutation;

import org.jspecify.annotations.NullMarked;
