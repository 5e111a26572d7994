/** Binds work to one programme, association and enterprise, and tells the database so. */
@NullMarked
package eu.spindle.platform.tenancy;

import org.jspecify.annotations.NullMarked;
