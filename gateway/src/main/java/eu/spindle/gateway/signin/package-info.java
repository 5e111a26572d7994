/** Sign-in with the OIDC provider: security chains, requests to the provider and its responses. */
@NullMarked
package eu.spindle.gateway.signin;

import org.jspecify.annotations.NullMarked;
