/** The web edge of a service: problems, optimistic locking, input validation and pagination. */
@NullMarked
package eu.spindle.platform.web;

import org.jspecify.annotations.NullMarked;
