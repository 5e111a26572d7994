/** The people: who they are, what they may do in which association, and how they were invited. */
@ApplicationModule(displayName = "People")
@NullMarked
package eu.spindle.commitments.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
