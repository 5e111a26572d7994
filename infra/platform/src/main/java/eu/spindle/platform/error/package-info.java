/** What a caller is told when something is refused: kind, code, places and what the text names. Free of HTTP. */
@NullMarked
package eu.spindle.platform.error;

import org.jspecify.annotations.NullMarked;
