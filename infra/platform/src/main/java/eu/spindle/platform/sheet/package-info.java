/** Reads the rows of uploaded CSV and XLSX files, within limits. */
@NullMarked
package eu.spindle.platform.sheet;

import org.jspecify.annotations.NullMarked;
