package eu.spindle.helpdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(3600);
    private static final UUID PERSON = UUID.randomUUID();

    @Test
    void isNewUntilTheDeskAnswers() {
        var ticket = ticket();
        assertThat(ticket.state()).isEqualTo(TicketState.NEW);
        ticket.reply(LATER);
        assertThat(ticket.state()).isEqualTo(TicketState.NEW);
        ticket.answer(TicketState.OPEN, LATER);
        assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
        assertThat(ticket.firstAnsweredAt()).isEqualTo(LATER);
        ticket.answer(TicketState.OPEN, LATER.plusSeconds(1));
        assertThat(ticket.firstAnsweredAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource(value = TicketState.class, mode = EnumSource.Mode.EXCLUDE, names = "NEW")
    void isOpenAfterAReply(TicketState before) {
        var ticket = in(before);
        ticket.reply(LATER);
        assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
        assertThat(ticket.resolvedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = TicketState.class, mode = EnumSource.Mode.EXCLUDE, names = "NEW")
    void isNeverNewAgain(TicketState before) {
        var ticket = in(before);
        assertThatThrownBy(() -> ticket.answer(TicketState.NEW, LATER))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("ticket-not-new-again");
        assertThat(ticket.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESOLVED", "CLOSED"})
    void cannotBeClosedBeforeItIsResolved(TicketState before) {
        var ticket = in(before);
        for (Consumer<Ticket> close : List.<Consumer<Ticket>>of(
                found -> found.close(LATER), found -> found.answer(TicketState.CLOSED, LATER))) {
            assertThatThrownBy(() -> close.accept(ticket))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("ticket-not-resolved");
        }
        assertThat(ticket.state()).isEqualTo(before);
    }

    @Test
    void isResolvedSinceTheFirstTimeUntilItIsReopened() {
        var ticket = ticket();
        ticket.resolve(LATER);
        ticket.close(LATER.plusSeconds(1));
        assertThat(ticket.resolvedAt()).isEqualTo(LATER);
        ticket.reopen(LATER.plusSeconds(2));
        assertThat(ticket.resolvedAt()).isNull();
    }

    @Test
    void sharesFiguresUntilItIsClosed() {
        var ticket = ticket();
        ticket.shareFigures(PERSON, LATER);
        assertThat(ticket.card().figuresShared()).isEqualTo(new FigureConsent(PERSON, LATER));
        ticket.resolve(LATER);
        ticket.close(LATER);
        assertThat(ticket.card().figuresShared()).isNull();
        assertThatThrownBy(() -> ticket.shareFigures(PERSON, LATER)).hasMessageContaining("ticket-closed");
    }

    @Test
    void sharesNoFiguresWithoutAFirmOrFigures() {
        var withoutFirm = ticket(null, context(TicketContext.Type.DATA_POINT));
        assertThatThrownBy(() -> withoutFirm.shareFigures(PERSON, LATER)).hasMessageContaining("nothing-to-share");
        var aboutAPage = ticket(UUID.randomUUID(), context(TicketContext.Type.PAGE));
        assertThatThrownBy(() -> aboutAPage.shareFigures(PERSON, LATER)).hasMessageContaining("nothing-to-share");
    }

    @Test
    void hidesTheDesksInternalWork() {
        for (Consumer<Ticket> change : List.<Consumer<Ticket>>of(
                ticket -> ticket.addNote(LATER),
                ticket -> ticket.prioritise(TicketPriority.HIGH, LATER),
                ticket -> ticket.moveToQueue("fees", LATER),
                ticket -> ticket.tag(List.of("late"), LATER),
                ticket -> ticket.assign(PERSON, LATER),
                ticket -> ticket.unassign(LATER))) {
            var ticket = ticket();
            ticket.assign(UUID.randomUUID(), OPENED);
            change.accept(ticket);
            assertThat(ticket.updatedAt()).isEqualTo(LATER);
            assertThat(ticket.publicVersion()).isZero();
            assertThat(ticket.publicUpdatedAt()).isEqualTo(OPENED);
        }
    }

    @Test
    void showsTheRequesterEachOtherChange() {
        for (Consumer<Ticket> change : List.<Consumer<Ticket>>of(
                ticket -> ticket.reply(LATER),
                ticket -> ticket.answer(TicketState.OPEN, LATER),
                ticket -> ticket.rename("Another subject", LATER),
                ticket -> ticket.classify(TicketPhase.AFTER, TicketKind.SUPPORT, LATER),
                ticket -> ticket.waitForRequester(LATER),
                ticket -> ticket.putOnHold(LATER),
                ticket -> ticket.resolve(LATER),
                ticket -> ticket.shareFigures(PERSON, LATER),
                ticket -> ticket.withdrawFigures(LATER))) {
            var ticket = ticket();
            change.accept(ticket);
            assertThat(ticket.publicVersion()).isEqualTo(1);
            assertThat(ticket.publicUpdatedAt()).isEqualTo(LATER);
        }
    }

    @Test
    void isNotChangedByTheSameValues() {
        var ticket = ticket();
        ticket.rename("Which hours count?", LATER);
        ticket.classify(TicketPhase.DURING, TicketKind.SUPPORT, LATER);
        ticket.prioritise(TicketPriority.NORMAL, LATER);
        ticket.moveToQueue("general", LATER);
        ticket.tag(List.of(), LATER);
        ticket.unassign(LATER);
        assertThat(ticket.publicVersion()).isZero();
        assertThat(ticket.updatedAt()).isEqualTo(OPENED);
    }

    @Test
    void refusesLabelsThatAreNone() {
        var ticket = ticket();
        for (var label : List.of("", " ", "-fees", "a".repeat(41), "<b>", "fees;")) {
            assertThatThrownBy(() -> ticket.moveToQueue(label, LATER)).hasMessageContaining("label-malformed");
            assertThatThrownBy(() -> ticket.tag(List.of("late", label), LATER)).hasMessageContaining("label-malformed");
        }
        var many = IntStream.rangeClosed(0, 20).mapToObj(String::valueOf).toList();
        assertThatThrownBy(() -> ticket.tag(many, LATER)).hasMessageContaining("label-malformed");
        assertThat(ticket.handling().queue()).isEqualTo("general");
        assertThat(ticket.handling().tags()).isEmpty();
        ticket.tag(List.of(" late ", "late"), LATER);
        assertThat(ticket.handling().tags()).containsExactly("late");
    }

    @Test
    void refusesASubjectThatIsNone() {
        var ticket = ticket();
        for (var subject : List.of("", " ", "a".repeat(201))) {
            assertThatThrownBy(() -> ticket.rename(subject, LATER)).isInstanceOf(DomainException.class);
        }
        assertThat(ticket.subject()).isEqualTo("Which hours count?");
    }

    private static Ticket in(TicketState state) {
        var ticket = ticket();
        switch (state) {
            case NEW -> {}
            case OPEN -> ticket.reopen(OPENED);
            case WAITING_FOR_REQUESTER -> ticket.waitForRequester(OPENED);
            case ON_HOLD -> ticket.putOnHold(OPENED);
            case RESOLVED -> ticket.resolve(OPENED);
            case CLOSED -> {
                ticket.resolve(OPENED);
                ticket.close(OPENED);
            }
        }
        return ticket;
    }

    private static Ticket ticket() {
        return ticket(UUID.randomUUID(), context(TicketContext.Type.DATA_POINT));
    }

    private static Ticket ticket(@Nullable UUID enterprise, TicketContext context) {
        return new Ticket(
                1001,
                new NewTicket(
                        new NewTicket.Requester(PERSON, "Erika Probe", "erika@probe.example"),
                        enterprise,
                        "Which hours count?",
                        "Do breaks count?",
                        Locale.ENGLISH,
                        TicketPhase.DURING,
                        TicketKind.SUPPORT,
                        TicketPriority.NORMAL,
                        context,
                        false,
                        TicketChannel.WEB),
                OPENED);
    }

    private static TicketContext context(TicketContext.Type type) {
        return new TicketContext(type, null, "hours_worked", null, null);
    }
}
