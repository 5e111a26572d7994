/** The API of programme packs and of definitions in the reader's language. */
@NullMarked
package eu.spindle.monitoring.definition.web;

import org.jspecify.annotations.NullMarked;
