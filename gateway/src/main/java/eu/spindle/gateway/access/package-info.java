/** Whose membership counts: what a caller may do in an association or a programme. */
@NullMarked
package eu.spindle.gateway.access;

import org.jspecify.annotations.NullMarked;
