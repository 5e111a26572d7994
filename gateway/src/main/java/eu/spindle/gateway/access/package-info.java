/** Access of callers: which roles a caller has in the association or programme of a request. */
@NullMarked
package eu.spindle.gateway.access;

import org.jspecify.annotations.NullMarked;
