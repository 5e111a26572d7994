/** Provides the HTML templates of a service. */
@NullMarked
package eu.spindle.platform.template;

import org.jspecify.annotations.NullMarked;
