package eu.spindle.packs.demo;

import eu.spindle.packs.demo.DemoPledge.State;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Generates the pledges of each demo firm, based on figures that it reports. */
final class DemoPledges {

    /** An indicator of pledges with its usual target: a change in per cent, or a value. */
    private record Aim(
            String indicator,
            Function<Map<String, BigDecimal>, @Nullable BigDecimal> value,
            int from,
            int to,
            boolean percent) {}

    private static final List<Aim> AIMS = List.of(
            new Aim("ENV-1.1", DemoPledges::energy, -30, -8, true),
            new Aim("ENV-1.2", of -> ratio(1_000_000, energy(of), get(of, "turnover")), -30, -10, true),
            new Aim("ENV-1.3", of -> ratio(100, sum(of, "el_ren", "own_ren", "fuel_ren"), energy(of)), 60, 100, false),
            new Aim("ENV-2.1", of -> sum(of, "ghg1", "ghg2l"), -45, -12, true),
            new Aim("ENV-3.1", of -> get(of, "w_in"), -25, -5, true),
            new Aim("ENV-4.2", of -> ratio(100, get(of, "ws_rec"), sum(of, "ws_rec", "ws_dis")), 96, 99, false),
            new Aim("WPC-1.1", of -> ratio(200_000, get(of, "acc_rec"), get(of, "hours_worked")), -60, -25, true),
            new Aim("WPC-5.1", of -> ratio(100, get(of, "overtime"), get(of, "hours_worked")), -40, -10, true),
            new Aim("EMP-1.2", of -> ratio(100, get(of, "emp_trained"), get(of, "emp_end")), 92, 100, false),
            new Aim("EMP-4.1", of -> ratio(100, get(of, "apprent"), get(of, "emp_end")), 10, 14, false),
            new Aim("DAA-2.3", of -> ratio(100, get(of, "keyrole_ok"), get(of, "keyrole")), 90, 100, false));

    /** The target year of an ended pledge. */
    private static final int LAST_REPORTED = DemoProgramme.CLOSED_YEARS.getLast();

    /** The states by weight; most pledges are active. */
    private static final List<State> STATES = List.of(
            State.ACTIVE,
            State.ACTIVE,
            State.ACTIVE,
            State.ACTIVE,
            State.ACTIVE,
            State.ACTIVE,
            State.DRAFT,
            State.SUBMITTED,
            State.SUBMITTED,
            State.RETURNED,
            State.ACHIEVED,
            State.ACHIEVED,
            State.NOT_ACHIEVED,
            State.WITHDRAWN);

    private DemoPledges() {}

    static List<DemoPledge> of(DemoFirm firm) {
        Random random = firm.random("pledges");
        List<Aim> aims = new ArrayList<>(AIMS);
        Collections.shuffle(aims, random);
        List<DemoPledge> pledges = new ArrayList<>();
        int wanted = random.nextInt(4);
        for (Aim aim : aims) {
            if (pledges.size() == wanted) break;
            DemoPledge pledge = pledge(firm, aim, random);
            if (pledge != null) pledges.add(pledge);
        }
        return pledges;
    }

    private static @Nullable DemoPledge pledge(DemoFirm firm, Aim aim, Random random) {
        int baselineYear = 2023 + random.nextInt(2);
        BigDecimal value = aim.value.apply(DemoFigures.complete(firm, baselineYear));
        if (value == null || value.signum() == 0) return null;
        BigDecimal baseline = value.setScale(2, RoundingMode.HALF_EVEN);
        BigDecimal aimed = BigDecimal.valueOf(aim.from + random.nextInt(aim.to - aim.from + 1));
        State drawn = STATES.get(random.nextInt(STATES.size()));
        State state = missedTwice(firm) ? State.DELISTED : drawn;
        if (state == State.ACHIEVED) aimed = reached(firm, aim, baseline, aimed);
        if (ended(state)) state = ends(firm, aim, baseline, aimed);
        BigDecimal target = aim.percent ? changed(baseline, aimed) : aimed;
        if (!aim.percent && target.compareTo(baseline) <= 0) return null;
        int targetYear = ended(state) ? LAST_REPORTED : 2027 + random.nextInt(4);
        return new DemoPledge(
                aim.indicator.substring(0, aim.indicator.indexOf('.')),
                aim.indicator,
                baselineYear,
                baseline,
                target,
                aim.percent ? aimed : null,
                targetYear,
                state,
                reason(firm, state));
    }

    /**
     * A target that the firm's figures have reached by the last closed cycle, or a random one if they changed too
     * little.
     */
    private static BigDecimal reached(DemoFirm firm, Aim aim, BigDecimal baseline, BigDecimal drawn) {
        BigDecimal last = aim.value.apply(DemoFigures.complete(firm, LAST_REPORTED));
        if (last == null || !aim.percent) return drawn;
        BigDecimal moved = last.subtract(baseline)
                .movePointRight(2)
                .divide(baseline, MathContext.DECIMAL64)
                .setScale(0, RoundingMode.UP);
        return moved.intValue() < -3 ? moved.add(BigDecimal.ONE).max(drawn) : drawn;
    }

    /** The state by the figures of the last closed cycle; without them a pledge stays active. */
    private static State ends(DemoFirm firm, Aim aim, BigDecimal baseline, BigDecimal aimed) {
        if (DemoBehaviour.of(firm, LAST_REPORTED) == DemoBehaviour.MISSING) return State.ACTIVE;
        BigDecimal last = aim.value.apply(DemoFigures.complete(firm, LAST_REPORTED));
        if (last == null) return State.ACTIVE;
        BigDecimal target = aim.percent ? changed(baseline, aimed) : aimed;
        boolean met = aim.percent ? last.compareTo(target) <= 0 : last.compareTo(target) >= 0;
        return met ? State.ACHIEVED : State.NOT_ACHIEVED;
    }

    /** Firms that have not reported for two closed cycles are delisted, and no others. */
    private static boolean missedTwice(DemoFirm firm) {
        return DemoProgramme.CLOSED_YEARS.stream()
                        .filter(year -> DemoBehaviour.of(firm, year) == DemoBehaviour.MISSING)
                        .count()
                >= 2;
    }

    private static boolean ended(State state) {
        return state == State.ACHIEVED || state == State.NOT_ACHIEVED;
    }

    private static BigDecimal changed(BigDecimal baseline, BigDecimal percent) {
        BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(2));
        return baseline.multiply(factor).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static @Nullable String reason(DemoFirm firm, State state) {
        boolean spanish = firm.country().equals("ES");
        return switch (state) {
            case RETURNED ->
                spanish
                        ? "Falta decir con qué medidas se quiere llegar al objetivo."
                        : "Es fehlt, mit welchen Maßnahmen das Ziel erreicht werden soll.";
            case NOT_ACHIEVED ->
                spanish
                        ? "La nueva línea entró en servicio un año más tarde."
                        : "Die neue Linie ging ein Jahr später in Betrieb als geplant.";
            case WITHDRAWN ->
                spanish
                        ? "La empresa se traslada y hará un nuevo compromiso."
                        : "Der Betrieb zieht um und wird neu zusagen.";
            case DELISTED -> spanish ? "Dos ciclos sin informe." : "Zwei Zyklen ohne Bericht.";
            default -> null;
        };
    }

    private static BigDecimal energy(Map<String, BigDecimal> of) {
        return sum(of, "el_ren", "el_non", "own_ren", "own_non", "fuel_ren", "fuel_non");
    }

    private static BigDecimal sum(Map<String, BigDecimal> of, String... codes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : codes) sum = sum.add(get(of, code));
        return sum;
    }

    private static @Nullable BigDecimal ratio(int factor, BigDecimal above, BigDecimal below) {
        if (below.signum() == 0) return null;
        return above.multiply(BigDecimal.valueOf(factor)).divide(below, MathContext.DECIMAL128);
    }

    private static BigDecimal get(Map<String, BigDecimal> of, String code) {
        return Objects.requireNonNull(of.get(code), code);
    }
}
