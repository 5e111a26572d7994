/** Keycloak with the realm of Spindle and, optionally, demo accounts. */
@NullMarked
package eu.spindle.local.keycloak;

import org.jspecify.annotations.NullMarked;
