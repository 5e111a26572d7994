/** The national associations of a programme: registered, configured, activated, and in the end closed. */
@ApplicationModule(displayName = "Associations")
@NullMarked
package eu.spindle.commitments.association;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
