/** The web edge: problems, conditional edits, repeatable requests and pages. */
@NullMarked
package eu.spindle.platform.web;

import org.jspecify.annotations.NullMarked;
