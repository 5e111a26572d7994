/** Keycloak with the realm of Spindle and, if wanted, its demo accounts. */
@NullMarked
package eu.spindle.local.keycloak;

import org.jspecify.annotations.NullMarked;
