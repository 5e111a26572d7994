/** Sign-in with the OIDC provider, and the sessions that come of it. */
@NullMarked
package eu.spindle.gateway.session;

import org.jspecify.annotations.NullMarked;
