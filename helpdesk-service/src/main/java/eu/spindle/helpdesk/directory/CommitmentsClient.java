package eu.spindle.helpdesk.directory;

import eu.spindle.helpdesk.desk.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reads members, invitations and names from commitments-service. */
@HttpExchange("/internal")
interface CommitmentsClient {

    /** Finds a member by membership, whatever its status. */
    @GetExchange("/memberships/{association}/{membership}")
    Optional<MemberResponse> member(Desk desk, @PathVariable UUID membership);

    /** Returns all current holders of a role, in the association or in one enterprise. */
    @GetExchange("/memberships/{association}")
    Optional<MembersResponse> holders(
            Desk desk, @RequestParam String role, @RequestParam(required = false) @Nullable UUID enterprise);

    /** Returns a person's current memberships. */
    @GetExchange("/memberships/{association}/of-person/{person}")
    Optional<MembersResponse> memberships(Desk desk, @PathVariable UUID person);

    /** Finds an invitation, whatever its state. */
    @GetExchange("/invitations/{association}/by-id/{invitation}")
    Optional<InvitationResponse> invitation(Desk desk, @PathVariable UUID invitation);

    /** Returns the owners of an address with their memberships in all associations. */
    @GetExchange("/senders")
    Optional<SendersResponse> senders(@RequestParam String email);

    /** Returns the names of a firm and a commitment. */
    @GetExchange("/names/{association}")
    Optional<NamesResponse> names(
            Desk desk,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam String language);

    /**
     * A membership with its person.
     *
     * @param person null while the invitation is open
     */
    record MemberResponse(
            UUID id,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String role,
            @Nullable UUID enterprise,
            @Nullable String status) {

        boolean isActive() {
            return "active".equals(status);
        }

        Recipient recipient() {
            return new Recipient(
                    id,
                    Recipient.Kind.MEMBER,
                    person,
                    Objects.requireNonNullElse(name, ""),
                    email,
                    locale(language),
                    Objects.requireNonNullElse(role, ""),
                    enterprise,
                    null,
                    null);
        }
    }

    /** Several memberships. */
    record MembersResponse(List<MemberResponse> items) {

        List<Recipient> recipients() {
            return items.stream().map(MemberResponse::recipient).toList();
        }
    }

    /**
     * An invitation.
     *
     * @param path of the page on which it is accepted
     * @param enterprise name of the firm that the role is for, or null
     */
    record InvitationResponse(
            UUID id,
            @Nullable String name,
            String email,
            @Nullable String language,
            String path,
            String role,
            @Nullable String enterprise,
            String state) {

        boolean isOpen() {
            return state.equals("invited");
        }

        Recipient recipient() {
            return new Recipient(
                    id,
                    Recipient.Kind.INVITED,
                    null,
                    Objects.requireNonNullElse(name, ""),
                    email,
                    locale(language),
                    role,
                    null,
                    enterprise,
                    path);
        }
    }

    /** The owners of an address. */
    record SendersResponse(List<SenderResponse> items) {}

    /** An owner of an address. */
    record SenderResponse(PersonResponse person, List<SenderMembershipResponse> memberships) {

        Sender sender() {
            return new Sender(
                    person.id(),
                    Objects.requireNonNullElse(person.name(), ""),
                    person.locale(),
                    memberships.stream()
                            .map(membership -> new Sender.Membership(
                                    membership.association().id(), membership.enterprise()))
                            .toList());
        }
    }

    /** A person. */
    record PersonResponse(
            UUID id, @Nullable String name, @Nullable String locale) {}

    /** A membership of a sender. */
    record SenderMembershipResponse(
            AssociationResponse association, @Nullable UUID enterprise) {}

    /** An association. */
    record AssociationResponse(UUID id) {}

    /** Names; an unknown one is null. */
    record NamesResponse(
            @Nullable String enterprise, @Nullable String commitment) {

        /** Returns the known names by the name of the template's argument. */
        Map<String, String> byArgument() {
            var names = new HashMap<String, String>();
            if (enterprise != null) {
                names.put("enterprise", enterprise);
            }
            if (commitment != null) {
                names.put("commitment", commitment);
            }
            return names;
        }
    }

    private static @Nullable Locale locale(@Nullable String language) {
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
