/** What every answer carries: safe headers, a trace, and problems in the caller's language. */
@NullMarked
package eu.spindle.gateway.edge;

import org.jspecify.annotations.NullMarked;
