/** Packs: YAML files in a ZIP, of which each service reads the sections that it knows. */
@NullMarked
package eu.spindle.platform.pack;

import org.jspecify.annotations.NullMarked;
