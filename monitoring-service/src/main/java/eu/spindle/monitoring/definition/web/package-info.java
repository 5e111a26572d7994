/** Takes packs from the steward and shows definitions in the reader's language. */
@NullMarked
package eu.spindle.monitoring.definition.web;

import org.jspecify.annotations.NullMarked;
