/** Evidence: files that back a firm's figures, stored by content hash and reviewed. */
@NullMarked
package eu.spindle.monitoring.evidence;

import org.jspecify.annotations.NullMarked;
