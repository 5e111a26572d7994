package eu.spindle.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.member.FirmOwner;
import eu.spindle.monitoring.member.OwnershipGroups;
import eu.spindle.platform.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which figures can be published together. */
class DisclosureAuditTest {

    private static final UUID A = new UUID(1, 0);
    private static final UUID B = new UUID(2, 0);
    private static final UUID C = new UUID(3, 0);

    @Test
    void needsFiveOwnersAndNotOnlyFiveFirms() {
        assertThat(alone(firms(A, 10, 20, 15, 12, 11))).isEqualTo(Verdict.RELEASED);
        assertThat(alone(firms(A, 10, 20, 15, 12))).isEqualTo(Verdict.TOO_FEW_FIRMS);
        var sisters = new LinkedHashMap<>(firms(A, 10, 20, 15, 12));
        UUID owner = sisters.keySet().iterator().next().owner();
        sisters.put(new Contributor(new UUID(77, 1), owner, A), Rational.of(11));
        assertThat(alone(sisters)).isEqualTo(Verdict.TOO_FEW_FIRMS);
    }

    @Test
    void needsSpreadAmounts() {
        assertThat(alone(firms(A, 60, 10, 10, 10, 10))).isEqualTo(Verdict.RELEASED);
        assertThat(alone(firms(A, 61, 10, 10, 10, 9))).isEqualTo(Verdict.REVEALS_A_FIRM);
        assertThat(alone(firms(A, 40, 40, 10, 5, 5))).isEqualTo(Verdict.RELEASED);
        assertThat(alone(firms(A, 41, 40, 9, 5, 5))).isEqualTo(Verdict.REVEALS_A_FIRM);
    }

    @Test
    void saysNothingOfASumOfZero() {
        assertThat(alone(firms(A, 0, 0, 0, 0, 0))).isEqualTo(Verdict.REVEALS_A_FIRM);
    }

    @Test
    void doesNotLetAMemberSubtractItsAssociationFromTheSector() {
        Map<Contributor, Rational> ofA = firms(A, 500, 410, 230, 251, 350);
        Map<Contributor, Rational> fourOfA = new LinkedHashMap<>(ofA);
        fourOfA.keySet().removeIf(firm -> ofA.get(firm).equals(Rational.of(350)));
        Map<Contributor, Rational> sector = together(fourOfA, firms(B, 1234));

        // The people of A know four of the five firms, so the sector's figure reveals B's firm to them.
        assertThat(new Audit().says(sector)).isEqualTo(Verdict.COMPUTABLE);

        var audit = new Audit();
        assertThat(audit.says(ofA)).isEqualTo(Verdict.RELEASED);
        assertThat(audit.says(sector)).isEqualTo(Verdict.COMPUTABLE);
    }

    @Test
    void detectsThreeSumsOfWhichNoTwoReveal() {
        Map<Contributor, Rational> a = firms(A, 100, 120);
        Map<Contributor, Rational> b = firms(A, 90, 95, 100, 105, 110, 115);
        Map<Contributor, Rational> c = firms(A, 80, 85, 90, 95, 100, 105, 110);
        Map<Contributor, Rational> d = firms(A, 81, 86, 91, 96, 101, 106);

        var audit = new Audit();
        assertThat(audit.says(together(a, b))).isEqualTo(Verdict.RELEASED);
        assertThat(audit.says(together(b, d))).isEqualTo(Verdict.RELEASED);
        assertThat(audit.says(d)).isEqualTo(Verdict.COMPUTABLE);
        assertThat(audit.says(c)).isEqualTo(Verdict.RELEASED);
    }

    @Test
    void requiresDifferencesToBeSpreadLikeSums() {
        Map<Contributor, Rational> part = firms(A, 12_000, 11_000, 11_500, 10_900, 11_104);
        Map<Contributor, Rational> rest = firms(A, 16_298, 2_000, 2_100, 1_900, 2_027);

        var audit = new Audit();
        assertThat(audit.says(together(part, rest))).isEqualTo(Verdict.RELEASED);
        assertThat(audit.says(part)).isEqualTo(Verdict.COMPUTABLE);
    }

    @Test
    void keepsFromOfficersADominatedRest() {
        Map<Contributor, Rational> ofA = firms(A, 12_000, 11_000, 11_500, 10_900, 11_104);
        Map<Contributor, Rational> rest = firms(B, 16_298, 2_000, 2_100, 1_900, 2_027);
        assertThat(new Audit().says(together(ofA, rest))).isEqualTo(Verdict.COMPUTABLE);
    }

    @Test
    void keepsFromOfficersWhatTheyCouldSubtractTheirOwnFirmsFrom() {
        Map<Contributor, Rational> ofA = firms(A, 10, 11, 12, 13, 14, 15);
        Map<Contributor, Rational> fourOfB = firms(B, 20, 21, 22, 23);
        assertThat(new Audit().says(together(ofA, fourOfB))).isEqualTo(Verdict.COMPUTABLE);
        assertThat(new Audit().says(together(ofA, fourOfB, firms(C, 19)))).isEqualTo(Verdict.RELEASED);
    }

    @Test
    void boundsNobodyByOverlaps() {
        // One firm, and two large groups around it that are nearly zero: the difference is the firm.
        Map<Contributor, Rational> firm = firms(A, 1_000);
        Map<Contributor, Rational> others = firms(A, 800, 700, 750, 720, 710);
        Map<Contributor, Rational> nearlyNothing = firms(B, 1, 1, 2, 1, 1);

        var audit = new Audit();
        assertThat(audit.says(together(firm, others))).isEqualTo(Verdict.RELEASED);
        assertThat(audit.says(together(others, nearlyNothing))).isEqualTo(Verdict.COMPUTABLE);
    }

    @Test
    void boundsNoOwnerOfFirmsInSeveralSums() {
        // The first two sums minus the third are the two firms minus nearly zero: a lower bound for both.
        Map<Contributor, Rational> first = firms(A, 810, 790, 805, 795, 800);
        Map<Contributor, Rational> second = firms(A, 811, 791, 806, 796, 801);
        Map<Contributor, Rational> nearlyNothing = firms(A, 20, 21, 19, 22, 18);
        for (boolean oneOwner : List.of(false, true)) {
            Contributor one = Contributor.independent(UUID.randomUUID(), A);
            UUID other = UUID.randomUUID();
            Contributor sister = new Contributor(other, oneOwner ? one.owner() : other, A);
            var audit = new Audit();
            assertThat(audit.says(together(Map.of(one, Rational.of(1000)), first)))
                    .isEqualTo(Verdict.RELEASED);
            assertThat(audit.says(together(Map.of(sister, Rational.of(1000)), second)))
                    .isEqualTo(Verdict.RELEASED);
            assertThat(audit.says(together(first, second, nearlyNothing)))
                    .isEqualTo(oneOwner ? Verdict.COMPUTABLE : Verdict.RELEASED);
        }
    }

    @Test
    void opensNothingWhenAGroupParts() {
        // Two firms that were of one group restate, and three are new: five owners now, but four by the former owners.
        var parted = List.of(UUID.randomUUID(), UUID.randomUUID());
        UUID group = UUID.randomUUID();
        Map<Contributor, Rational> rest = firms(A, 30, 32, 34, 36, 38);
        Map<Contributor, Rational> came = firms(A, 31, 33, 35);
        var then = OwnershipGroups.of(
                parted.stream().map(firm -> new FirmOwner(firm, group)).toList());
        for (var known : List.of(OwnershipGroups.of(List.of()), then)) {
            var audit = new Audit();
            assertThat(audit.says(together(rest, of(parted, known, 30)))).isEqualTo(Verdict.RELEASED);
            assertThat(audit.says(together(rest, of(parted, known, 37), came)))
                    .isEqualTo(known == then ? Verdict.COMPUTABLE : Verdict.RELEASED);
        }
    }

    private static Map<Contributor, Rational> of(List<UUID> firms, OwnershipGroups owners, long value) {
        var result = new LinkedHashMap<Contributor, Rational>();
        firms.forEach(firm -> result.put(new Contributor(firm, owners.of(firm), A), Rational.of(value)));
        return result;
    }

    @Test
    void isReleasedAnewWithFiveOtherFirmsOrRestatements() {
        Map<Contributor, Rational> first = firms(A, 10, 12, 14, 16, 11, 13, 15, 17, 18, 19);
        var audit = new Audit();
        assertThat(audit.says(first)).isEqualTo(Verdict.RELEASED);
        assertThat(audit.says(together(first, firms(A, 20, 21, 22, 23)))).isEqualTo(Verdict.COMPUTABLE);
        assertThat(audit.says(together(first, firms(A, 20, 21, 22, 23, 24)))).isEqualTo(Verdict.RELEASED);

        var restated = new LinkedHashMap<>(first);
        restated.replaceAll((one, value) -> value.equals(Rational.of(10)) ? Rational.of(30) : value);
        assertThat(audit.says(restated)).isEqualTo(Verdict.COMPUTABLE);
    }

    @Test
    void givesUpTheSmallestFigure() {
        Map<Contributor, Rational> large = firms(A, 10, 11, 12, 10, 11, 12);
        Map<Contributor, Rational> medium = firms(A, 10, 11, 12, 13, 14);
        Map<Contributor, Rational> small = firms(A, 12, 13);
        var audit = new DisclosureAudit(DisclosureLimits.STANDARD, List.of());
        var verdicts = audit.decide(List.of(
                candidate("small", small),
                candidate("medium", medium),
                candidate("large", large),
                candidate("all", together(large, medium, small))));
        assertThat(verdicts.values())
                .containsExactly(Verdict.TOO_FEW_FIRMS, Verdict.COMPUTABLE, Verdict.RELEASED, Verdict.RELEASED);
    }

    @Test
    void givesUpOneFigureForTwoThatAreWorthMore() {
        Map<Contributor, Rational> one = firms(A, 10, 11, 12, 13, 14, 15);
        Map<Contributor, Rational> other = firms(A, 16, 17, 18, 19, 20, 21);
        Map<Contributor, Rational> four = firms(A, 11, 12, 13, 14);
        var audit = new DisclosureAudit(DisclosureLimits.STANDARD, List.of());
        var verdicts = audit.decide(List.of(
                new Candidate(
                        "both and four", List.of(sum("p", together(one, four)), sum("q", together(other, four))), 10),
                new Candidate("one", List.of(sum("p", one)), 6),
                new Candidate("other", List.of(sum("q", other)), 6)));
        assertThat(verdicts.values()).containsExactly(Verdict.COMPUTABLE, Verdict.RELEASED, Verdict.RELEASED);
    }

    @Test
    void suppressesLittleMoreThanNecessary() {
        var random = new Random(5);
        for (int i = 0; i < 60; i++) {
            List<Candidate> candidates = candidates(random);
            long worth = new DisclosureAudit(DisclosureLimits.STANDARD, List.of())
                    .decide(candidates).entrySet().stream()
                            .filter(entry -> entry.getValue() == Verdict.RELEASED)
                            .mapToLong(entry -> entry.getKey().worth())
                            .sum();
            assertThat(worth).isGreaterThanOrEqualTo(best(candidates) * 9 / 10);
        }
    }

    private static List<Candidate> candidates(Random random) {
        List<Map<Contributor, Rational>> parts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long[] values = random.longs(1 + random.nextInt(8), 50, 100).toArray();
            parts.add(firms(A, values));
        }
        var result = new ArrayList<Candidate>();
        for (int i = 0; i < 6; i++) {
            Map<Contributor, Rational> cell = new LinkedHashMap<>();
            parts.stream().filter(part -> random.nextBoolean()).forEach(cell::putAll);
            result.add(candidate("cell " + i, cell));
        }
        return result;
    }

    /** The maximum that can be published, found by trying all combinations. */
    private static long best(List<Candidate> candidates) {
        long best = 0;
        for (int chosen = 0; chosen < 1 << candidates.size(); chosen++) {
            var some = new ArrayList<Candidate>();
            for (int i = 0; i < candidates.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(candidates.get(i));
                }
            }
            long worth = some.stream().mapToLong(Candidate::worth).sum();
            if (worth > best
                    && new DisclosureAudit(DisclosureLimits.STANDARD, List.of())
                            .decide(some).values().stream().allMatch(verdict -> verdict == Verdict.RELEASED)) {
                best = worth;
            }
        }
        return best;
    }

    private static Verdict alone(Map<Contributor, Rational> values) {
        return new Audit().says(values);
    }

    private static Candidate candidate(String name, Map<Contributor, Rational> values) {
        return new Candidate(name, List.of(sum("waste", values)), values.size());
    }

    private static PublishedSum sum(String quantity, Map<Contributor, Rational> values) {
        return new PublishedSum(quantity, PublishedSum.Kind.NON_NEGATIVE, values);
    }

    private static Map<Contributor, Rational> firms(UUID association, long... values) {
        var result = new LinkedHashMap<Contributor, Rational>();
        for (long value : values) {
            result.put(Contributor.independent(UUID.randomUUID(), association), Rational.of(value));
        }
        return result;
    }

    @SafeVarargs
    private static Map<Contributor, Rational> together(Map<Contributor, Rational>... parts) {
        var result = new LinkedHashMap<Contributor, Rational>();
        for (Map<Contributor, Rational> part : parts) {
            result.putAll(part);
        }
        return result;
    }

    /** An audit that decides on one figure after the other. */
    private static final class Audit {
        private final DisclosureAudit audit = new DisclosureAudit(DisclosureLimits.STANDARD, List.of());
        private int number;

        Verdict says(Map<Contributor, Rational> values) {
            return audit.decide(List.of(candidate("figure " + number++, values)))
                    .firstEntry()
                    .getValue();
        }
    }
}
