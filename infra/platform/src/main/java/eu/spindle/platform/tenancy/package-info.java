/** Binds work to one programme, association and enterprise, and passes this scope on to the database. */
@NullMarked
package eu.spindle.platform.tenancy;

import org.jspecify.annotations.NullMarked;
