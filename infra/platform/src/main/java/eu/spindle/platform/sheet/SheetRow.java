package eu.spindle.platform.sheet;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as spreadsheets show it, counted from 1; for CSV the line on which the row starts
 * @param last the same, or the last line of a CSV row with line breaks
 * @param cells from the first column on; missing ones at the end are blank
 */
public record SheetRow(int number, int last, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    SheetRow(int number, List<SheetCell> cells) {
        this(number, number, cells);
    }

    /** Returns the cell of a column, counted from 0; blank beyond the end. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** Whether all cells are blank. */
    public boolean blank() {
        return cells.stream().allMatch(SheetCell::blank);
    }

    /** The name of a column as spreadsheets show it, A for 0. */
    public static String column(int index) {
        var name = new StringBuilder();
        for (var rest = index; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
