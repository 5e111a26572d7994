/** Files that back a firm's figures, kept by their content and looked at by reviewers. */
@NullMarked
package eu.spindle.monitoring.evidence;

import org.jspecify.annotations.NullMarked;
