/** Technical code that every service shares; it knows no word of the domain. */
@NullMarked
package eu.spindle.platform;

import org.jspecify.annotations.NullMarked;
