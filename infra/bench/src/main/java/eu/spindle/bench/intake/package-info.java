/** Measures the import of member lists. */
@NullMarked
package eu.spindle.bench.intake;

import org.jspecify.annotations.NullMarked;
