/** What this service tells others and hears from them; the only package that knows of messages. */
@NullMarked
package eu.spindle.commitments.integration;

import org.jspecify.annotations.NullMarked;
