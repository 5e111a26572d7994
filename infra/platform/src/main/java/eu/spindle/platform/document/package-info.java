/** The API's description: what every operation has, and names and nullness as the code says them. */
@NullMarked
package eu.spindle.platform.document;

import org.jspecify.annotations.NullMarked;
