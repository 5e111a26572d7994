package eu.spindle.monitoring.formula;

/** A formula that cannot be read or does not make sense, with the place where that was seen. */
public final class InvalidFormulaException extends RuntimeException {

    private final String code;
    private final int position;
    private final String found;

    /**
     * @param code stable name of what is wrong, such as {@code formula-syntax}
     * @param position where in the text, counted from 1
     * @param found the piece of text that is meant
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
