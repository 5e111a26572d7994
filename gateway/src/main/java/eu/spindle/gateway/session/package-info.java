/** The sessions of people who have signed in, and who calls by one. */
@NullMarked
package eu.spindle.gateway.session;

import org.jspecify.annotations.NullMarked;
