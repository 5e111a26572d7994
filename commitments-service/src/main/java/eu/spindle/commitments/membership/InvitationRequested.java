package eu.spindle.commitments.membership;

import java.util.UUID;

/** The mail of an invitation was requested. */
public record InvitationRequested(UUID invitation) {}
