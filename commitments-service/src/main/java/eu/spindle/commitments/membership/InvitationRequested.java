package eu.spindle.commitments.membership;

import java.util.UUID;

/** An invitation is to be sent. */
public record InvitationRequested(UUID invitation) {}
