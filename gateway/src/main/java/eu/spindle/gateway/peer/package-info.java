/** Endpoints for services: the public keys of internal tokens, and tokens for calls to other services. */
@NullMarked
package eu.spindle.gateway.peer;

import org.jspecify.annotations.NullMarked;
