/** Sign-in with the OIDC provider: the security chains, what goes to the provider and what comes back from it. */
@NullMarked
package eu.spindle.gateway.signin;

import org.jspecify.annotations.NullMarked;
