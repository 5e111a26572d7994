/** The short-lived tokens that services accept, and the keys that sign them. */
@NullMarked
package eu.spindle.gateway.internaltoken;

import org.jspecify.annotations.NullMarked;
