package eu.spindle.commitments.membership;

import eu.spindle.platform.web.Fault;
import eu.spindle.platform.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One or many to be invited; all are, or none. */
record InvitationRequest(
        @Nullable @Size(max = InvitationRequest.MAX_COUNT) List<@NotNull @Valid Item> invitations) {

    private static final int MAX_COUNT = 1_000;

    /** Somebody to be invited. */
    record Item(
            @Nullable @Size(max = Guest.MAX_EMAIL) String email,
            @Nullable @Size(max = Guest.MAX_CODE) String role,
            @Nullable UUID enterprise,
            @Nullable @Size(max = Guest.MAX_NAME) String name,
            @Nullable @Size(max = Guest.MAX_CODE) String language) {}

    List<Guest> guests() {
        if (invitations == null || invitations.isEmpty()) {
            throw Refusal.invalid("invitations", "required");
        }
        var faults = new ArrayList<Fault>();
        var guests = new ArrayList<Guest>();
        for (var i = 0; i < invitations.size(); i++) {
            var item = invitations.get(i);
            Guest.of(
                            "invitations[" + i + "].",
                            item.email(),
                            item.role(),
                            item.enterprise(),
                            item.name(),
                            item.language(),
                            faults)
                    .ifPresent(guests::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return guests;
    }
}
