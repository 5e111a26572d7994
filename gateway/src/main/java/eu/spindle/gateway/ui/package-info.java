/** The web UI that is built from {@code gateway/ui}: its one page for every address of a screen, and its files. */
@NullMarked
package eu.spindle.gateway.ui;

import org.jspecify.annotations.NullMarked;
