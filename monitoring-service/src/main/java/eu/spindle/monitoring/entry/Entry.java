package eu.spindle.monitoring.entry;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a file.
 *
 * @param row as a spreadsheet shows it, counted from 1
 * @param column name of the column, or of the field in JSON
 * @param enterprise id or name of the firm; empty when the file is for one firm
 * @param canonical whether the value is a decimal with a point already, not a number as people write it
 * @param problem the code of what is wrong with the cell, or null
 */
record Entry(
        int row,
        String column,
        String enterprise,
        String dataPoint,
        String value,
        boolean canonical,
        @Nullable String comment,
        @Nullable String problem) {}
