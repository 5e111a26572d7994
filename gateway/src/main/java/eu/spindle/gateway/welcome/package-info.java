/** The first page: who is signed in, and where to go. */
@NullMarked
package eu.spindle.gateway.welcome;

import org.jspecify.annotations.NullMarked;
