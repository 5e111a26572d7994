/** What the gateway and the services share: checks of a request, the languages and the HTML templates. */
@NullMarked
package eu.spindle.edge;

import org.jspecify.annotations.NullMarked;
