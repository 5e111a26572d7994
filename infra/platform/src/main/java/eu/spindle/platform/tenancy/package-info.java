/** The tenant scope of work, and its use by the database for row-level security. */
@NullMarked
package eu.spindle.platform.tenancy;

import org.jspecify.annotations.NullMarked;
