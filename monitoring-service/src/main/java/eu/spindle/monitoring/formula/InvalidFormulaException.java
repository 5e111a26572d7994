package eu.spindle.monitoring.formula;

/** A formula with wrong syntax or units, with the position of the error. */
public final class InvalidFormulaException extends RuntimeException {

    private final String code;
    private final int position;
    private final String found;

    /**
     * @param code stable name of the error, such as {@code formula-syntax}
     * @param position in the text, counted from 1
     * @param found the text at that position
     */
    InvalidFormulaException(String code, int position, String found, String message) {
        super(message + " at position " + position);
        this.code = code;
        this.position = position;
        this.found = found;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public String found() {
        return found;
    }
}
