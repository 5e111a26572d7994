/** Migrates a service's database, as a separate step with the rights of its owner. */
@NullMarked
package eu.spindle.platform.migration;

import org.jspecify.annotations.NullMarked;
