/** The memberships of an association: invited, accepted, changed and revoked. */
@ApplicationModule(displayName = "Memberships")
@NullMarked
package eu.spindle.commitments.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
