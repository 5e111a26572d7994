/** The home directory of a local system: folders, secrets, ports, lock. */
@NullMarked
package eu.spindle.local.home;

import org.jspecify.annotations.NullMarked;
