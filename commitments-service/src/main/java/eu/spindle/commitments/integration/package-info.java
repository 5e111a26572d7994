/** Events to and from other services; the only package that knows Kafka. */
@NullMarked
package eu.spindle.commitments.integration;

import org.jspecify.annotations.NullMarked;
