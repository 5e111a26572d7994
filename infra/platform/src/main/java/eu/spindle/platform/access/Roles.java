package eu.spindle.platform.access;

import static eu.spindle.platform.access.Role.ASSOCIATION_ADMIN;
import static eu.spindle.platform.access.Role.ASSOCIATION_OFFICER;
import static eu.spindle.platform.access.Role.AUDITOR;
import static eu.spindle.platform.access.Role.ENTERPRISE_CONTRIBUTOR;
import static eu.spindle.platform.access.Role.ENTERPRISE_LEAD;
import static eu.spindle.platform.access.Role.FACILITATOR;
import static eu.spindle.platform.access.Role.HELPDESK_AGENT;
import static eu.spindle.platform.access.Role.HELPDESK_LEAD;
import static eu.spindle.platform.access.Role.PROGRAMME_STEWARD;
import static eu.spindle.platform.access.Role.STAKEHOLDER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The role sets of {@link Allowed}, each named after what its roles may do. */
public enum Roles {
    /** Everybody, on public paths; the caller has no rights of a person there. */
    PUBLIC,
    /** The gateway itself, on paths under {@code /internal/}: the access of its callers. */
    ASKED_BY_GATEWAY(Peer.GATEWAY, Peer.OPERATOR),
    /**
     * helpdesk-service, on paths under {@code /internal/}: the recipients of notifications, and the context of tickets.
     */
    ASKED_BY_HELPDESK(Peer.HELPDESK_SERVICE),
    /** Clients that deliver invitations: helpdesk-service by mail, and the operator's script for demo accounts. */
    DELIVERS_INVITATIONS(Peer.HELPDESK_SERVICE, Peer.OPERATOR),
    /** Everybody with a membership in the association; for data that is not about a single firm. */
    MEMBERS(
            ASSOCIATION_ADMIN,
            ASSOCIATION_OFFICER,
            FACILITATOR,
            HELPDESK_AGENT,
            HELPDESK_LEAD,
            ENTERPRISE_LEAD,
            ENTERPRISE_CONTRIBUTOR,
            AUDITOR,
            STAKEHOLDER),
    RUNS_PROGRAMME(PROGRAMME_STEWARD),
    CONFIGURES_ASSOCIATION(ASSOCIATION_ADMIN),
    MANAGES_MEMBERSHIPS(ASSOCIATION_ADMIN),
    INVITES(ASSOCIATION_ADMIN, ENTERPRISE_LEAD),
    READS_MEMBERSHIPS(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, ENTERPRISE_LEAD),
    MANAGES_FIRMS(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER),
    /** The association's officers and the firm's lead: the group that owns a firm. */
    MANAGES_OWNERSHIP(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, ENTERPRISE_LEAD),
    READS_ONBOARDING(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, FACILITATOR),
    /** Roles that read the register of member firms: master data only. The help desk needs it to file tickets. */
    READS_FIRMS(
            ASSOCIATION_ADMIN,
            ASSOCIATION_OFFICER,
            FACILITATOR,
            HELPDESK_AGENT,
            HELPDESK_LEAD,
            ENTERPRISE_LEAD,
            ENTERPRISE_CONTRIBUTOR,
            AUDITOR),
    /**
     * Roles that read pledges, submissions, figures and evidence of a firm. The help desk sees them through a ticket
     * only.
     */
    READS_FIRM_DATA(
            ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, FACILITATOR, ENTERPRISE_LEAD, ENTERPRISE_CONTRIBUTOR, AUDITOR),
    ENTERS_FIGURES(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, FACILITATOR, ENTERPRISE_LEAD, ENTERPRISE_CONTRIBUTOR),
    DRAFTS_PLEDGES(ENTERPRISE_LEAD, ENTERPRISE_CONTRIBUTOR),
    SIGNS_FOR_FIRM(ENTERPRISE_LEAD),
    /** Roles that request the reopening of a firm's closed figures: those who enter them. */
    ASKS_FOR_REOPENING(ENTERPRISE_LEAD, ENTERPRISE_CONTRIBUTOR),
    /** Roles that share figures with the help desk: the requester of a ticket, or the company lead. */
    SHARES_FIGURES(ENTERPRISE_LEAD, ENTERPRISE_CONTRIBUTOR),
    /** Roles that decide for the association on what a firm has submitted. */
    REVIEWS(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER),
    REVIEWS_EVIDENCE(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, AUDITOR),
    READS_COMPLIANCE_REQUESTS(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, ENTERPRISE_LEAD),
    MANAGES_CYCLES(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER),
    READS_ASSOCIATION_FIGURES(ASSOCIATION_ADMIN, ASSOCIATION_OFFICER, FACILITATOR, AUDITOR),
    WORKS_AT_DESK(HELPDESK_AGENT, HELPDESK_LEAD),
    SETS_SERVICE_LEVELS(ASSOCIATION_ADMIN, HELPDESK_LEAD),
    READS_AUDIT_LOG(ASSOCIATION_ADMIN, AUDITOR);

    /** The role sets whose operations return what a firm has pledged, reported or requested. */
    private static final Set<Roles> OF_FIRM_DATA = EnumSet.of(
            READS_FIRM_DATA,
            ENTERS_FIGURES,
            DRAFTS_PLEDGES,
            SIGNS_FOR_FIRM,
            ASKS_FOR_REOPENING,
            REVIEWS,
            REVIEWS_EVIDENCE,
            READS_COMPLIANCE_REQUESTS);

    private final Set<Role> roles;
    private final Set<String> peers;

    Roles() {
        roles = Set.of();
        peers = Set.of();
    }

    Roles(Role... roles) {
        var all = EnumSet.noneOf(Role.class);
        Collections.addAll(all, roles);
        this.roles = Collections.unmodifiableSet(all);
        this.peers = Set.of();
    }

    Roles(Peer... peers) {
        this.roles = Set.of();
        this.peers = Stream.of(peers).map(Peer::label).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the roles of the set; none for public and internal sets. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether the operations return a firm's data, so that reads from outside the firm are recorded. */
    public boolean ofFirmData() {
        return OF_FIRM_DATA.contains(this);
    }

    /** Whether this caller belongs to the set. */
    boolean include(Caller caller) {
        return switch (caller.kind()) {
            case PUBLIC -> this == PUBLIC;
            case GATEWAY -> peers.contains(caller.name());
            case PERSON, MACHINE -> !Collections.disjoint(roles, caller.roles());
        };
    }
}
