package eu.spindle.platform.sheet;

/**
 * The limits of a file.
 *
 * @param rows that are not blank, including the heading
 * @param columns of a row
 * @param characters of a cell
 */
public record SheetLimits(int rows, int columns, int characters) {

    public SheetLimits {
        if (rows < 1 || columns < 1 || characters < 1) {
            throw new IllegalArgumentException("A file needs room for at least one cell");
        }
    }
}
