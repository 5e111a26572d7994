/** PostgreSQL with a database and two roles for each service. */
@NullMarked
package eu.spindle.local.postgres;

import org.jspecify.annotations.NullMarked;
