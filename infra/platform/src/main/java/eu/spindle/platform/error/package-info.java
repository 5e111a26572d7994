/** Errors that a caller can correct: kind, code, fields and the arguments of the text. Free of HTTP. */
@NullMarked
package eu.spindle.platform.error;

import org.jspecify.annotations.NullMarked;
