package eu.spindle.monitoring.member;

import eu.spindle.platform.code.Code;

/** Whether a firm is a member; only active ones count as members. */
public enum EnterpriseStatus implements Code {
    ACTIVE,
    LEFT,
    /** Its import was undone. */
    REMOVED
}
