/** Tells failures of the database apart from failures of the work, and shows whether it still takes writes. */
@NullMarked
package eu.spindle.platform.database;

import org.jspecify.annotations.NullMarked;
