/** Calls of the API, by people who have signed in, by tokens, and by the services themselves. */
@NullMarked
package eu.spindle.demo.call;

import org.jspecify.annotations.NullMarked;
