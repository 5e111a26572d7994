/**
 * Codes of enums. An enum whose constants leave a service implements {@link eu.spindle.platform.code.Code}: its code then
 * stands in JSON, in the API document, in events and in columns.
 */
@NullMarked
package eu.spindle.platform.code;

import org.jspecify.annotations.NullMarked;
