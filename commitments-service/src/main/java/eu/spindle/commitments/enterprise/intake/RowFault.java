package eu.spindle.commitments.enterprise.intake;

import eu.spindle.platform.web.Fault;
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
record RowFault(String field, String column, String heading, String found, String code, List<String> arguments) {

    RowFault {
        arguments = List.copyOf(arguments);
    }

    static RowFault of(Fault fault, String column, String heading, String found) {
        return new RowFault(
                fault.field() == null ? "" : fault.field(),
                column,
                heading,
                found,
                fault.code(),
                fault.arguments().stream().map(Object::toString).toList());
    }
}
