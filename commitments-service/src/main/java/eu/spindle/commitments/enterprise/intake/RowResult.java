package eu.spindle.commitments.enterprise.intake;

import eu.spindle.platform.code.Code;

/** What an import does, or has done, with a row. */
enum RowResult implements Code {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
}
