/** One contract for all stores. */
@NullMarked
package eu.spindle.objects;

import org.jspecify.annotations.NullMarked;
