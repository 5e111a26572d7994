/** What a person has of her own: memberships and API tokens. */
@NullMarked
package eu.spindle.gateway.person;

import org.jspecify.annotations.NullMarked;
