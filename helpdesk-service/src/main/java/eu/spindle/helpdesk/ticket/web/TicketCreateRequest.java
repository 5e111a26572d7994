package eu.spindle.helpdesk.ticket.web;

import eu.spindle.edge.Languages;
import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.desk.MemberFirmRepository;
import eu.spindle.helpdesk.ticket.NewTicket;
import eu.spindle.helpdesk.ticket.TicketChannel;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.error.DomainException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A new ticket.
 *
 * @param enterprise the firm it concerns; for people who are bound to no firm
 * @param language tag of the language for answers, one of the product's, such as {@code pt} or {@code pt-BR}
 * @param figuresShared whether the desk may see the firm's figures that the question is about; for people of the
 *     firm
 */
record TicketCreateRequest(
        @NotBlank @Size(max = NewTicket.MAX_SUBJECT_LENGTH) String subject,

        @NotBlank @Size(max = NewTicket.MAX_TEXT_LENGTH) String text,
        @Nullable TicketPhase phase,
        @Nullable TicketKind kind,
        @Nullable TicketPriority priority,
        @Nullable @Valid TicketContext context,
        @Nullable UUID enterprise,
        @Nullable Boolean figuresShared,

        @Nullable @Size(max = 35) @Pattern(regexp = LANGUAGE)
        String language) {

    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private static final Set<Role> FOR_FIRMS = Set.of(
            Role.ASSOCIATION_ADMIN,
            Role.ASSOCIATION_OFFICER,
            Role.FACILITATOR,
            Role.HELPDESK_AGENT,
            Role.HELPDESK_LEAD);

    /**
     * Returns the firm concerned: people of a firm may open tickets for their own firm, the association's staff for any of its firms.
     */
    @Nullable
    UUID enterprise(Caller caller, MemberFirmRepository firms) {
        var own = caller.enterprise();
        if (enterprise == null || enterprise.equals(own)) {
            return own;
        }
        if (own != null || FOR_FIRMS.stream().noneMatch(caller::is) || !firms.isMember(enterprise)) {
            throw DomainException.invalid("enterprise", "unknown-firm");
        }
        return enterprise;
    }

    NewTicket toDomain(Caller caller, @Nullable UUID enterprise) {
        if (Boolean.TRUE.equals(figuresShared) && caller.enterprise() == null) {
            throw DomainException.invalid("figuresShared", "not-yours-to-share");
        }
        return new NewTicket(
                new NewTicket.Requester(caller.id(), caller.name(), caller.email()),
                enterprise,
                subject,
                text,
                language(caller),
                Objects.requireNonNullElse(phase, TicketPhase.DURING),
                Objects.requireNonNullElse(kind, TicketKind.SUPPORT),
                Objects.requireNonNullElse(priority, TicketPriority.NORMAL),
                context,
                Boolean.TRUE.equals(figuresShared),
                caller.kind() == Caller.Kind.MACHINE ? TicketChannel.API : TicketChannel.WEB);
    }

    private Locale language(Caller caller) {
        if (language != null) {
            return Languages.find(language)
                    .map(Locale::forLanguageTag)
                    .orElseThrow(() -> DomainException.invalid("language", "language-unknown", language));
        }
        var preferred = caller.locale() == null ? LocaleContextHolder.getLocale() : caller.locale();
        return Languages.find(preferred.toLanguageTag())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
