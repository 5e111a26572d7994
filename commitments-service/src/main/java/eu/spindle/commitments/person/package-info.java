/** Persons and machine accounts, their API tokens, and their access to associations and programmes. */
@ApplicationModule(displayName = "People")
@NullMarked
package eu.spindle.commitments.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
