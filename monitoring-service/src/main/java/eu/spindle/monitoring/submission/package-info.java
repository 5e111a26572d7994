/** One enterprise's figures for one cycle, from the first entry to approval. */
@NullMarked
package eu.spindle.monitoring.submission;

import org.jspecify.annotations.NullMarked;
