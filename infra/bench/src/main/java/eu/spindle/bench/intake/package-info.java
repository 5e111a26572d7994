/** How long member lists take to be imported. */
@NullMarked
package eu.spindle.bench.intake;

import org.jspecify.annotations.NullMarked;
