package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.AdoptedIndicator;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.catalogue.content.IndicatorKind;
import eu.spindle.commitments.pledge.terms.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Pledges in every state, brought there by their own verbs. */
final class TestPledge {

    static final UUID FIRM = UUID.randomUUID();
    static final UUID LEAD = UUID.randomUUID();
    static final UUID OFFICER = UUID.randomUUID();
    static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    static final AdoptedIndicator ENERGY = energy("1.0");

    private TestPledge() {}

    /** The energy indicator as a version of the catalogue defines it. */
    static AdoptedIndicator energy(String version) {
        return new AdoptedIndicator(
                new Indicator("ENV-1.1", "ENV-1", "MWh", Direction.DOWN, IndicatorKind.OUTCOME, null, null, List.of()),
                version);
    }

    /** From 1000 in 2024 to 800 in 2028. */
    static Terms terms() {
        return terms("Less energy");
    }

    static Terms terms(String title) {
        return new Terms(
                title,
                new Terms.Baseline(new BigDecimal("1000"), 2024),
                new Terms.Target(Terms.Target.Kind.ABSOLUTE, new BigDecimal("800")),
                2028,
                List.of(),
                "Production manager",
                List.of());
    }

    static Pledge in(PledgeState state) {
        var pledge = Pledge.drafted(FIRM, "ENV-1", ENERGY, terms(), LEAD, AT);
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> pledge.submit(LEAD, AT);
            case RETURNED -> {
                pledge.submit(LEAD, AT);
                pledge.returnForRevision("By which measures?", OFFICER, AT);
            }
            case ACTIVE -> activate(pledge);
            case ACHIEVED, NOT_ACHIEVED -> {
                activate(pledge);
                pledge.conclude(state == PledgeState.ACHIEVED, "The figures say so", OFFICER, AT);
            }
            case WITHDRAWN -> {
                activate(pledge);
                pledge.withdraw("The line is sold", LEAD, AT);
            }
            case DELISTED -> {
                activate(pledge);
                pledge.delist("cycles-missed", null, AT);
            }
        }
        return pledge;
    }

    /** An active pledge with an amendment in that state. */
    static Pledge amended(PledgeState proposal) {
        var pledge = in(PledgeState.ACTIVE);
        pledge.amend(Revision.Kind.AMENDMENT, "A new hall", terms("Less energy in two halls"), ENERGY, LEAD, AT);
        switch (proposal) {
            case DRAFT -> {}
            case SUBMITTED -> pledge.submit(LEAD, AT);
            case RETURNED -> {
                pledge.submit(LEAD, AT);
                pledge.returnForRevision("How much is the hall?", OFFICER, AT);
            }
            default -> throw new IllegalArgumentException("No state of an amendment: " + proposal);
        }
        return pledge;
    }

    private static void activate(Pledge pledge) {
        pledge.submit(LEAD, AT);
        pledge.accept(OFFICER, AT);
    }
}
