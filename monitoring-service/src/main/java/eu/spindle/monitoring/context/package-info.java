/** What the help desk may ask: whether something that a question names is there, and a firm's figures about it. */
@NullMarked
package eu.spindle.monitoring.context;

import org.jspecify.annotations.NullMarked;
