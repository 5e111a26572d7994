/** Spindle's own services as processes. */
@NullMarked
package eu.spindle.local.service;

import org.jspecify.annotations.NullMarked;
