/** What services may ask of the gateway: its public keys, and a token for a call among themselves. */
@NullMarked
package eu.spindle.gateway.peer;

import org.jspecify.annotations.NullMarked;
