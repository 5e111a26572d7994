/** Whether people's accounts are still active at the identity provider. */
@NullMarked
package eu.spindle.gateway.account;

import org.jspecify.annotations.NullMarked;
