/** Sessions of signed-in people, and the authentication of requests. */
@NullMarked
package eu.spindle.gateway.session;

import org.jspecify.annotations.NullMarked;
