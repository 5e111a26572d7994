package eu.spindle.commitments.pledge;

import static eu.spindle.commitments.pledge.PledgeState.ACHIEVED;
import static eu.spindle.commitments.pledge.PledgeState.ACTIVE;
import static eu.spindle.commitments.pledge.PledgeState.DELISTED;
import static eu.spindle.commitments.pledge.PledgeState.DRAFT;
import static eu.spindle.commitments.pledge.PledgeState.NOT_ACHIEVED;
import static eu.spindle.commitments.pledge.PledgeState.RETURNED;
import static eu.spindle.commitments.pledge.PledgeState.SUBMITTED;
import static eu.spindle.commitments.pledge.PledgeState.WITHDRAWN;
import static eu.spindle.commitments.pledge.TestPledge.AT;
import static eu.spindle.commitments.pledge.TestPledge.ENERGY;
import static eu.spindle.commitments.pledge.TestPledge.LEAD;
import static eu.spindle.commitments.pledge.TestPledge.OFFICER;
import static eu.spindle.commitments.pledge.TestPledge.amended;
import static eu.spindle.commitments.pledge.TestPledge.in;
import static eu.spindle.commitments.pledge.TestPledge.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.spindle.commitments.pledge.terms.Terms;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which verb leads from which state to which, and who may use it. */
class PledgeLifecycleTest {

    private static final Instant LATER = AT.plusSeconds(60);
    private static final UUID SECOND_OFFICER = UUID.randomUUID();

    /** The verbs of a pledge, with the states they lead to; from all other states they are refused. */
    private enum Verb {
        EDIT(
                PledgeAction.EDITED,
                pledge -> pledge.edit(terms("Far less energy"), ENERGY, LEAD, LATER),
                Map.of(DRAFT, DRAFT, RETURNED, RETURNED)),
        SUBMIT(
                PledgeAction.SUBMITTED,
                pledge -> pledge.submit(LEAD, LATER),
                Map.of(DRAFT, SUBMITTED, RETURNED, SUBMITTED)),
        ACCEPT(PledgeAction.ACCEPTED, pledge -> pledge.accept(OFFICER, LATER), Map.of(SUBMITTED, ACTIVE)),
        RETURN(
                PledgeAction.RETURNED,
                pledge -> pledge.returnForRevision("How?", OFFICER, LATER),
                Map.of(SUBMITTED, RETURNED)),
        AMEND(
                PledgeAction.AMENDED,
                pledge -> pledge.amend(Revision.Kind.AMENDMENT, "New hall", terms(), ENERGY, LEAD, LATER),
                Map.of(ACTIVE, ACTIVE)),
        RESTATE(
                PledgeAction.RESTATED,
                pledge -> pledge.amend(Revision.Kind.RESTATEMENT, "A meter", terms(), ENERGY, LEAD, LATER),
                Map.of(ACTIVE, ACTIVE)),
        DROP_AMENDMENT(PledgeAction.AMENDMENT_DROPPED, pledge -> pledge.dropAmendment(LEAD, LATER), Map.of()),
        WITHDRAW(
                PledgeAction.WITHDRAWN,
                pledge -> pledge.withdraw("We move", LEAD, LATER),
                Map.of(DRAFT, WITHDRAWN, SUBMITTED, WITHDRAWN, RETURNED, WITHDRAWN, ACTIVE, WITHDRAWN)),
        ACHIEVE(PledgeAction.ACHIEVED, pledge -> pledge.conclude(true, null, null, LATER), Map.of(ACTIVE, ACHIEVED)),
        FAIL(
                PledgeAction.NOT_ACHIEVED,
                pledge -> pledge.conclude(false, "A year late", OFFICER, LATER),
                Map.of(ACTIVE, NOT_ACHIEVED)),
        REOPEN(
                PledgeAction.REOPENED,
                pledge -> pledge.reopen("Corrected", OFFICER, LATER),
                Map.of(ACHIEVED, ACTIVE, NOT_ACHIEVED, ACTIVE)),
        DELIST(PledgeAction.DELISTED, pledge -> pledge.delist("cycles-missed", null, LATER), Map.of(ACTIVE, DELISTED)),
        RELIST(PledgeAction.REOPENED, pledge -> pledge.relist("reported", LATER), Map.of(DELISTED, ACTIVE)),
        END_AT_LEAVING(
                PledgeAction.WITHDRAWN,
                pledge -> pledge.endAtLeaving(LATER),
                Map.of(
                        DRAFT, WITHDRAWN, SUBMITTED, WITHDRAWN, RETURNED, WITHDRAWN, ACTIVE, WITHDRAWN, DELISTED,
                        WITHDRAWN));

        private final PledgeAction action;
        private final Consumer<Pledge> use;
        private final Map<PledgeState, PledgeState> results;

        Verb(PledgeAction action, Consumer<Pledge> use, Map<PledgeState, PledgeState> results) {
            this.action = action;
            this.use = use;
            this.results = results;
        }
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return Arrays.stream(Verb.values())
                .flatMap(verb -> Arrays.stream(PledgeState.values()).map(state -> arguments(verb, state)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void goesWhereItsVerbsLeadAndNowhereElse(Verb verb, PledgeState state) {
        var pledge = in(state);
        assertThat(pledge.state()).isEqualTo(state);
        var result = verb.results.get(state);
        if (result == null) {
            refuses(pledge, verb);
            return;
        }
        var before = pledge.history().entries().size();

        verb.use.accept(pledge);

        assertThat(pledge.state()).isEqualTo(result);
        assertThat(pledge.changedAt()).isEqualTo(LATER);
        assertThat(pledge.history().entries()).hasSize(before + 1);
        assertThat(pledge.changed().action()).isEqualTo(verb.action);
        assertThat(pledge.changed().state()).isEqualTo(result);
    }

    static Stream<Arguments> everyVerbWithAnAmendment() {
        return Arrays.stream(Verb.values())
                .flatMap(verb -> Stream.of(DRAFT, SUBMITTED, RETURNED).map(proposal -> arguments(verb, proposal)));
    }

    /** The revision in force counts until an amendment is accepted. */
    @ParameterizedTest
    @MethodSource("everyVerbWithAnAmendment")
    void isWhatIsInForceWhateverIsProposed(Verb verb, PledgeState proposal) {
        var pledge = amended(proposal);
        var inForce = pledge.pledgeTarget().revision();
        switch (verb) {
            case EDIT, SUBMIT, ACCEPT, RETURN -> {
                var next = verb.results.get(proposal);
                if (next == null) {
                    refuses(pledge, verb);
                    return;
                }
                verb.use.accept(pledge);
                assertThat(pledge.state()).isEqualTo(ACTIVE);
                assertThat(pledge.proposal()).isEqualTo(verb == Verb.ACCEPT ? null : next);
                assertThat(pledge.pledgeTarget().revision()).isEqualTo(verb == Verb.ACCEPT ? inForce + 1 : inForce);
            }
            case DROP_AMENDMENT -> {
                verb.use.accept(pledge);
                assertThat(pledge.state()).isEqualTo(ACTIVE);
                assertThat(pledge.proposal()).isNull();
                assertThat(pledge.changed().action()).isEqualTo(verb.action);
                assertThat(pledge.history().latest().state()).isEqualTo(Revision.State.DROPPED);
            }
            case WITHDRAW, ACHIEVE, FAIL, DELIST, END_AT_LEAVING -> {
                verb.use.accept(pledge);
                assertThat(pledge.state()).isEqualTo(verb.results.get(ACTIVE));
                assertThat(pledge.proposal()).isNull();
                assertThat(pledge.history().latest().state()).isEqualTo(Revision.State.DROPPED);
                assertThat(pledge.pledgeTarget().revision()).isEqualTo(inForce);
            }
            case AMEND, RESTATE, REOPEN, RELIST -> refuses(pledge, verb);
        }
    }

    private static void refuses(Pledge pledge, Verb verb) {
        var state = pledge.state();
        var proposal = pledge.proposal();
        var history = pledge.history();
        var refused = catchThrowableOfType(DomainException.class, () -> verb.use.accept(pledge));
        assertThat(refused).as("%s in %s", verb, state).isNotNull();
        assertThat(refused.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(pledge.state()).isEqualTo(state);
        assertThat(pledge.proposal()).isEqualTo(proposal);
        assertThat(pledge.history()).isEqualTo(history);
    }

    @Test
    void isMeasuredByTheCatalogueOfItsTermsInForce() {
        var pledge = TestPledge.in(PledgeState.ACTIVE);
        pledge.amend(Revision.Kind.AMENDMENT, "Other rules", terms(), TestPledge.energy("2.0"), LEAD, LATER);
        pledge.submit(LEAD, LATER);
        assertThat(pledge.pledgeTarget().catalogueVersion()).isEqualTo("1.0");
        pledge.accept(OFFICER, LATER);
        assertThat(pledge.pledgeTarget().catalogueVersion()).isEqualTo("2.0");
    }

    @Test
    void keepsEarlierRevisionsWhenAnAmendmentIsAccepted() {
        var pledge = amended(SUBMITTED);
        assertThat(pledge.title()).isEqualTo("Less energy");
        pledge.accept(OFFICER, LATER);
        assertThat(pledge.title()).isEqualTo("Less energy in two halls");
        assertThat(pledge.history().revisions())
                .extracting(Revision::state)
                .containsExactly(Revision.State.SUPERSEDED, Revision.State.ACCEPTED);
        assertThat(pledge.history().revisions().getFirst().terms()).isEqualTo(terms());
        assertThat(pledge.history().latest().reason()).isEqualTo("A new hall");
    }

    @Test
    void isDraftedForACommitmentAndListedByTheTermsItWasEditedTo() {
        var pledge = in(DRAFT);
        assertThat(pledge.id()).isNotNull();
        assertThat(pledge.enterprise()).isEqualTo(TestPledge.FIRM);
        assertThat(pledge.commitment()).isEqualTo("ENV-1");
        assertThat(pledge.indicator()).isEqualTo("ENV-1.1");
        assertThat(pledge.targetYear()).isEqualTo(2028);
        assertThat(pledge.createdAt()).isEqualTo(AT);
        pledge.edit(terms("Far less energy"), ENERGY, LEAD, LATER);
        assertThat(pledge.title()).isEqualTo("Far less energy");
        assertThat(pledge.createdAt()).isEqualTo(AT);
    }

    @Test
    void isMeasuredFromTheYearBeforeItsTargetWhereNoBaselineIsNeeded() {
        var terms = new Terms("No accidents", null, null, 2028, List.of(), null, List.of());
        var target = Pledge.drafted(TestPledge.FIRM, "ENV-1", ENERGY, terms, LEAD, AT)
                .pledgeTarget();
        assertThat(target.baseline()).isNull();
        assertThat(target.baselineYear()).isEqualTo(2027);
        assertThat(in(DRAFT).pledgeTarget().baselineYear()).isEqualTo(2024);
        assertThat(in(DRAFT).pledgeTarget().baseline()).isEqualByComparingTo("1000");
    }

    @Test
    void keepsTheVerdictOfAReturn() {
        var pledge = in(RETURNED);
        assertThat(pledge.history().latest().verdict()).isEqualTo("By which measures?");
        assertThat(pledge.history().latest().decidedBy()).isEqualTo(OFFICER);
    }

    @ParameterizedTest
    @EnumSource(
            value = PledgeState.class,
            names = {"ACTIVE", "DELISTED"})
    void staysPublicWhenItWasInForceWhenItsFirmLeft(PledgeState state) {
        var pledge = in(state);
        pledge.endAtLeaving(LATER);
        assertThat(pledge.leftInForce()).isTrue();
        pledge.hideFromPublic();
        assertThat(pledge.leftInForce()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PledgeState.class,
            names = {"DRAFT", "SUBMITTED", "RETURNED"})
    void isNotPublicWhenItWasNeverInForce(PledgeState state) {
        var pledge = in(state);
        pledge.endAtLeaving(LATER);
        assertThat(pledge.leftInForce()).isFalse();
    }

    @Test
    void isNotDecidedByThePersonWhoSubmittedIt() {
        var submitted = in(SUBMITTED);
        forbids(() -> submitted.accept(LEAD, LATER));
        forbids(() -> submitted.returnForRevision("No", LEAD, LATER));
        assertThat(submitted.state()).isEqualTo(SUBMITTED);
        submitted.accept(SECOND_OFFICER, LATER);

        var active = in(ACTIVE);
        forbids(() -> active.conclude(true, "Done", LEAD, LATER));
        assertThat(active.state()).isEqualTo(ACTIVE);

        for (var state : EnumSet.of(ACHIEVED, NOT_ACHIEVED)) {
            var concluded = in(state);
            forbids(() -> concluded.reopen("Corrected", LEAD, LATER));
            assertThat(concluded.state()).isEqualTo(state);
        }
    }

    /** Who submitted what is in force may decide on an amendment that somebody else submitted. */
    @Test
    void isNotDecidedByThePersonWhoSubmittedTheAmendment() {
        var pledge = amended(DRAFT);
        pledge.submit(SECOND_OFFICER, AT);
        forbids(() -> pledge.accept(SECOND_OFFICER, LATER));
        pledge.accept(LEAD, LATER);
        assertThat(pledge.proposal()).isNull();
    }

    @Test
    void isNotConcludedByThePersonWhoSubmittedWhatIsInForce() {
        var pledge = in(ACTIVE);
        pledge.amend(Revision.Kind.AMENDMENT, "A new hall", terms(), ENERGY, LEAD, AT);
        pledge.submit(SECOND_OFFICER, AT);
        pledge.accept(OFFICER, AT);
        forbids(() -> pledge.conclude(false, "Late", SECOND_OFFICER, LATER));
        pledge.conclude(false, "Late", LEAD, LATER);
        assertThat(pledge.state()).isEqualTo(NOT_ACHIEVED);
    }

    private static void forbids(Runnable verb) {
        var refused = catchThrowableOfType(DomainException.class, verb::run);
        assertThat(refused.kind()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(refused.fieldError().code()).isEqualTo("pledge-own-submission");
    }

    @Test
    void recordsTheTokenOfTheLastActionOnly() {
        var pledge = in(SUBMITTED);
        pledge.recordToken("Nightly job");
        assertThat(pledge.history().entries()).extracting(HistoryEntry::byToken).containsExactly(null, "Nightly job");
    }

    @ParameterizedTest
    @EnumSource(PledgeState.class)
    void isStoredAsOneDocumentAndReadAsItWas(PledgeState state) {
        var column = new PledgeHistory.Column();
        var history = in(state).history();
        var document = column.convertToDatabaseColumn(history);
        assertThat(document).contains("\"entries\":[{", "\"action\":\"drafted\"", "\"kind\":\"original\"");
        assertThat(column.convertToEntityAttribute(document)).isEqualTo(history);
    }
}
