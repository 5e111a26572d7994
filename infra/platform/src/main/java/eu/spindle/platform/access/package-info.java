/** Knows who is calling: the gateway's internal token, and the roles it names. */
@NullMarked
package eu.spindle.platform.access;

import org.jspecify.annotations.NullMarked;
