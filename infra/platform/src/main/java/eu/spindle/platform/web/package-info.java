/** The web edge: problems, conditional edits, repeatable requests, pages and the API's description. */
@NullMarked
package eu.spindle.platform.web;

import org.jspecify.annotations.NullMarked;
