package eu.spindle.platform.access;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.Codes;
import java.util.Optional;

/** The roles of people in a programme or an association; their codes are in the token and the API. */
public enum Role implements Code {
    PROGRAMME_STEWARD,
    ASSOCIATION_ADMIN,
    ASSOCIATION_OFFICER,
    FACILITATOR,
    HELPDESK_AGENT,
    HELPDESK_LEAD,
    ENTERPRISE_LEAD,
    ENTERPRISE_CONTRIBUTOR,
    AUDITOR,
    STAKEHOLDER;

    /** The codes, for annotations that need constants. */
    public static final String AGENT = "helpdesk-agent", LEAD = "helpdesk-lead";

    /** Whether the role is bound to one enterprise. */
    public boolean boundToEnterprise() {
        return this == ENTERPRISE_LEAD || this == ENTERPRISE_CONTRIBUTOR;
    }

    /** Finds the role with that code. */
    public static Optional<Role> of(String code) {
        return Codes.find(Role.class, code);
    }
}
