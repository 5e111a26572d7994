/** Handling of every request and response: security headers, trace, and problems in the caller's language. */
@NullMarked
package eu.spindle.gateway.edge;

import org.jspecify.annotations.NullMarked;
