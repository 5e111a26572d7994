/** How much an association, a person or a token may ask for. */
@NullMarked
package eu.spindle.gateway.limit;

import org.jspecify.annotations.NullMarked;
