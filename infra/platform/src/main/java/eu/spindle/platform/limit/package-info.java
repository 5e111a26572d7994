/** Keeps one person, or one association, from asking for more than a service can do beside everybody else's work. */
@NullMarked
package eu.spindle.platform.limit;

import org.jspecify.annotations.NullMarked;
