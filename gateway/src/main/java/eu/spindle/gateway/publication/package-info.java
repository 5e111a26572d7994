/** The pages that everybody may read, without signing in and without scripts. */
@NullMarked
package eu.spindle.gateway.publication;

import org.jspecify.annotations.NullMarked;
