package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.InvalidFormulaException;
import eu.spindle.platform.pack.PackErrors;

/** Notes what is wrong with single entries of a pack. */
final class DefinitionErrors {

    private final PackErrors errors;

    DefinitionErrors(PackErrors errors) {
        this.errors = errors;
    }

    /**
     * @param entry the data point, indicator or other entry meant
     * @param code stable name of what is wrong
     * @param found the piece of text that is meant
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
