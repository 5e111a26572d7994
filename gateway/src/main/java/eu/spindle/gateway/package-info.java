/** The gateway: authenticates callers, resolves their memberships and forwards requests to the services. */
@NullMarked
package eu.spindle.gateway;

import org.jspecify.annotations.NullMarked;
