package eu.spindle.commitments.enterprise.imports;

import eu.spindle.platform.code.Code;

/** What an import does, or has done, with a row. */
enum RowResult implements Code {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
}
