/** The member firms of an association. */
@ApplicationModule(displayName = "Enterprises")
@NullMarked
package eu.spindle.commitments.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
