/** Where a request goes, and what of it goes along. */
@NullMarked
package eu.spindle.gateway.route;

import org.jspecify.annotations.NullMarked;
