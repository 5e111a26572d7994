package eu.spindle.monitoring.entry;

import org.jspecify.annotations.Nullable;

/**
 * One figure as it stands in a file.
 *
 * @param row as the person sees it, counted from 1
 * @param column name of the column, or of the field in JSON
 * @param enterprise id or name of the firm; empty when the file is for one firm
 * @param canonical whether the value is a decimal with a point already, and not a text as people write it
 * @param trouble why the cell cannot be trusted, as a fault code
 */
record Entry(
        int row,
        String column,
        String enterprise,
        String dataPoint,
        String value,
        boolean canonical,
        @Nullable String comment,
        @Nullable String trouble) {}
