/** The signed-in person: name and memberships. */
@NullMarked
package eu.spindle.gateway.person;

import org.jspecify.annotations.NullMarked;
