/** The first page of visitors and of browsers without JavaScript. */
@NullMarked
package eu.spindle.gateway.welcome;

import org.jspecify.annotations.NullMarked;
