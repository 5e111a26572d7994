/** Kafka with one node. */
@NullMarked
package eu.spindle.local.kafka;

import org.jspecify.annotations.NullMarked;
