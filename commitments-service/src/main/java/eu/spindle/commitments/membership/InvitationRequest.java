package eu.spindle.commitments.membership;

import eu.spindle.platform.web.Fault;
import eu.spindle.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One or many to be invited; all are, or none. */
record InvitationRequest(@Nullable List<Item> invitations) {

    private static final int MOST = 1_000;

    /** Somebody to be invited. */
    record Item(
            @Nullable String email,
            @Nullable String role,
            @Nullable UUID enterprise,
            @Nullable String name,
            @Nullable String language) {}

    List<Guest> guests() {
        if (invitations == null || invitations.isEmpty()) {
            throw Refusal.invalid("invitations", "required");
        }
        if (invitations.size() > MOST) {
            throw Refusal.invalid("invitations", "too-many", MOST);
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
