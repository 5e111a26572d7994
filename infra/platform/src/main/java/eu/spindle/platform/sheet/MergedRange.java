package eu.spindle.platform.sheet;

import java.util.BitSet;

/** A merged range of cells, rows counted from 1 and columns from 0. */
record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Marks the columns of a row that belong to the range, except the cell with its value. */
    void hide(int row, BitSet columns) {
        if (row >= firstRow && row <= lastRow) {
            var holder = row == firstRow && !columns.get(firstColumn);
            columns.set(firstColumn, lastColumn + 1);
            if (holder) {
                columns.clear(firstColumn);
            }
        }
    }
}
