/** Checks whether people's accounts at the identity provider are still active. */
@NullMarked
package eu.spindle.gateway.account;

import org.jspecify.annotations.NullMarked;
