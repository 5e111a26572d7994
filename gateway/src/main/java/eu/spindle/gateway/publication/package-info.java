/** Public pages, rendered without scripts and readable without signing in. */
@NullMarked
package eu.spindle.gateway.publication;

import org.jspecify.annotations.NullMarked;
