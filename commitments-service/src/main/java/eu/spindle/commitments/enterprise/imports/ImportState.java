package eu.spindle.commitments.enterprise.imports;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The states of an import. */
enum ImportState implements Code {
    /** Read and checked; no firm has changed yet. */
    PREVIEWED,
    APPLIED,
    UNDONE;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<ImportState> {

        Column() {
            super(ImportState.class);
        }
    }
}
