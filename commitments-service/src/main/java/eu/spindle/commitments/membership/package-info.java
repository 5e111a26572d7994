/** Who may do what in an association: invited, accepted, changed, and in the end revoked. */
@ApplicationModule(displayName = "Memberships")
@NullMarked
package eu.spindle.commitments.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
