/** Reads the rows of CSV and XLSX files from people, safely. */
@NullMarked
package eu.spindle.platform.sheet;

import org.jspecify.annotations.NullMarked;
