/** The people and their machines: who they are, and what they may do anywhere. */
@ApplicationModule(displayName = "People")
@NullMarked
package eu.spindle.commitments.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
