package eu.spindle.monitoring.member;

import eu.spindle.platform.code.Code;

/** The states of an association. */
public enum AssociationStatus implements Code {
    ONBOARDING,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
