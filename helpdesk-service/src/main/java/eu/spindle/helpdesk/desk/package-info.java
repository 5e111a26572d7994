/** Whose help desk it is: the association with its name, languages, time zone and support hours. */
@NullMarked
package eu.spindle.helpdesk.desk;

import org.jspecify.annotations.NullMarked;
