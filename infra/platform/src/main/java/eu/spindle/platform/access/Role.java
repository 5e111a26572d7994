package eu.spindle.platform.access;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.Codes;
import java.util.Optional;

/** What a person may be in a programme or an association, named as in the token and the API. */
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

    /** The codes, for what names a role in a text. */
    public static final String AGENT = "helpdesk-agent", LEAD = "helpdesk-lead";

    /** Whether the role is held for one enterprise. */
    public boolean boundToEnterprise() {
        return this == ENTERPRISE_LEAD || this == ENTERPRISE_CONTRIBUTOR;
    }

    /** The role of that code, if there is one. */
    public static Optional<Role> of(String code) {
        return Codes.find(Role.class, code);
    }
}
