package eu.spindle.commitments.membership;

import eu.spindle.commitments.membership.invitation.Invitee;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people to invite: all of them, or none when one is invalid. */
record InvitationRequest(
        @Nullable @Size(max = InvitationRequest.MAX_COUNT) List<@NotNull @Valid Item> invitations) {

    private static final int MAX_COUNT = 1_000;

    /** A person to invite. */
    record Item(
            @Nullable @Size(max = Invitee.MAX_EMAIL) String email,
            @Nullable @Size(max = Invitee.MAX_CODE) String role,
            @Nullable UUID enterprise,
            @Nullable @Size(max = Invitee.MAX_NAME) String name,
            @Nullable @Size(max = Invitee.MAX_CODE) String language) {}

    List<Invitee> invitees() {
        if (invitations == null || invitations.isEmpty()) {
            throw DomainException.invalid("invitations", "required");
        }
        var fieldErrors = new ArrayList<FieldError>();
        var invitees = new ArrayList<Invitee>();
        for (var i = 0; i < invitations.size(); i++) {
            var item = invitations.get(i);
            Invitee.of(
                            "invitations[" + i + "].",
                            item.email(),
                            item.role(),
                            item.enterprise(),
                            item.name(),
                            item.language(),
                            fieldErrors)
                    .ifPresent(invitees::add);
        }
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
        return invitees;
    }
}
