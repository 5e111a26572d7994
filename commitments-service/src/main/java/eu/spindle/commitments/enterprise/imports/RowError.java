package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.SizeClass;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.FieldError;
import java.util.List;

/**
 * An error in a cell of a file.
 *
 * @param field of the firm
 * @param column its letter; empty when the file has no such column
 * @param heading of the column
 * @param found the content of the cell
 * @param code key of the texts for error, expected value and remedy
 * @param arguments of those texts
 */
record RowError(String field, String column, String heading, String found, String code, List<String> arguments) {

    RowError {
        arguments = List.copyOf(arguments);
    }

    /** A size class is stored by its code, and shown by its name in the reader's language. */
    private static String stored(Object argument) {
        return argument instanceof SizeClass size ? size.code() : argument.toString();
    }

    /** The arguments for a reader's texts. */
    Object[] readable() {
        return code.equals("size-class-too-small")
                ? arguments.stream().map(RowError::sizeOrText).toArray()
                : arguments.toArray();
    }

    private static Object sizeOrText(String argument) {
        return Codes.find(SizeClass.class, argument).<Object>map(size -> size).orElse(argument);
    }

    static RowError of(FieldError fieldError, String column, String heading, String found) {
        return new RowError(
                fieldError.field() == null ? "" : fieldError.field(),
                column,
                heading,
                found,
                fieldError.code(),
                fieldError.arguments().stream().map(RowError::stored).toList());
    }
}
