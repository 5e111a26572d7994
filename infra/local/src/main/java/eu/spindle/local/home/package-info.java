/** Where a local system lives: its folder, its secrets, its ports, its lock. */
@NullMarked
package eu.spindle.local.home;

import org.jspecify.annotations.NullMarked;
