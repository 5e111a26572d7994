package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.InvalidFormulaException;
import eu.spindle.platform.pack.PackErrors;

/** Collects the errors of single entries of a pack. */
final class DefinitionErrors {

    private final PackErrors errors;

    DefinitionErrors(PackErrors errors) {
        this.errors = errors;
    }

    /**
     * Adds an error.
     *
     * @param entry the data point, indicator or other entry
     * @param code stable name of the error
     * @param found the invalid piece of text
     */
    void add(PackFile file, String entry, String code, String found) {
        errors.add(file.path() + "#" + entry, "pack." + code, found);
    }

    void add(PackFile file, String entry, InvalidFormulaException invalid) {
        errors.add(
                file.path() + "#" + entry,
                "pack." + invalid.code(),
                invalid.found(),
                String.valueOf(invalid.getMessage()));
    }
}
