package eu.spindle.commitments.enterprise.intake;

import eu.spindle.platform.web.FieldError;
import java.util.List;

/**
 * What is wrong with one cell of a file.
 *
 * @param field of the firm
 * @param column letter as spreadsheets show it, empty when the file has no such column
 * @param heading of the column
 * @param found what stands there
 * @param code key of the texts that say what is wrong, what was expected and what to do
 * @param arguments of those texts
 */
record RowError(String field, String column, String heading, String found, String code, List<String> arguments) {

    RowError {
        arguments = List.copyOf(arguments);
    }

    static RowError of(FieldError fieldError, String column, String heading, String found) {
        return new RowError(
                fieldError.field() == null ? "" : fieldError.field(),
                column,
                heading,
                found,
                fieldError.code(),
                fieldError.arguments().stream().map(Object::toString).toList());
    }
}
