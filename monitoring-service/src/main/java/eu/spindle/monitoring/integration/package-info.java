/** Tells other services what has happened here, and takes in what has happened there. */
@NullMarked
package eu.spindle.monitoring.integration;

import org.jspecify.annotations.NullMarked;
