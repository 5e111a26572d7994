/** The preview of what ends when a firm leaves. */
@NullMarked
package eu.spindle.commitments.leaving;

import org.jspecify.annotations.NullMarked;
