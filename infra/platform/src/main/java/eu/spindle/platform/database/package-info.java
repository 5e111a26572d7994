/**
 * Distinguishes failures of the database from errors of the work, reports violated constraints as domain errors, and checks
 * whether the database accepts writes.
 */
@NullMarked
package eu.spindle.platform.database;

import org.jspecify.annotations.NullMarked;
