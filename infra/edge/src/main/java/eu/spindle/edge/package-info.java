/** Checks what comes in with a request, for the gateway and the services alike. */
@NullMarked
package eu.spindle.edge;

import org.jspecify.annotations.NullMarked;
