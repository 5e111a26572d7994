/** The help desk's access: whether the thing that a ticket names exists, and a firm's figures about it. */
@NullMarked
package eu.spindle.monitoring.context;

import org.jspecify.annotations.NullMarked;
