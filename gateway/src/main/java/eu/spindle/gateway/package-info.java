/** The one door of Spindle: who is calling, in whose name, and where the request goes. */
@NullMarked
package eu.spindle.gateway;

import org.jspecify.annotations.NullMarked;
