/** The help desk of an association: name, languages, time zone and support hours. */
@NullMarked
package eu.spindle.helpdesk.desk;

import org.jspecify.annotations.NullMarked;
