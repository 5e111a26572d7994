package eu.spindle.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.member.FirmOwner;
import eu.spindle.monitoring.member.OwnershipGroups;
import eu.spindle.platform.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks random programmes whose figures are published in turns and with restatements. */
class AttackerTest {

    private static final int PROGRAMMES = 12;
    private static final int PROGRAMMES_OF_GROUPS = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_126, 42})
    void findsNothing(long seed) {
        var random = new Random(seed);
        int possible = 0;
        int released = 0;
        for (int i = 0; i < PROGRAMMES; i++) {
            var programme = new RandomProgramme(random);
            var published = new ArrayList<PublishedSum>();
            for (int turn = 0; turn < 2; turn++) {
                var audit = new DisclosureAudit(DisclosureLimits.STANDARD, published);
                for (var entry : audit.decide(programme.candidates(turn)).entrySet()) {
                    if (entry.getValue() == Verdict.RELEASED) {
                        published.addAll(entry.getKey().sums());
                        released++;
                    }
                    possible += entry.getValue() == Verdict.RELEASED || entry.getValue() == Verdict.COMPUTABLE ? 1 : 0;
                }
                programme.change();
            }
            assertThat(new Attacker(5, random).attack(published))
                    .as("programme %s of seed %s", i, seed)
                    .isEmpty();
        }
        assertThat(released).isGreaterThan(possible / 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20_261_127})
    void findsNothingOfOwners(long seed) {
        var random = new Random(seed);
        int released = 0;
        for (int i = 0; i < PROGRAMMES_OF_GROUPS; i++) {
            var programme = new RandomProgramme(random, 8, 3);
            var published = new ArrayList<PublishedSum>();
            for (int turn = 0; turn < 2; turn++) {
                released += release(programme, turn, published, OwnershipGroups.of(programme.owners()));
                programme.change();
            }
            assertThat(new Attacker(5, random).attack(published))
                    .as("programme %s of seed %s", i, seed)
                    .isEmpty();
        }
        assertThat(released).isGreaterThan(PROGRAMMES_OF_GROUPS);
    }

    /** Neither with the former owners of the firms nor with the present ones. */
    @ParameterizedTest
    @ValueSource(longs = {5, 20_261_128})
    void findsNothingWhenGroupsPart(long seed) {
        var random = new Random(seed);
        int released = 0;
        for (int i = 0; i < PROGRAMMES_OF_GROUPS; i++) {
            var programme = new RandomProgramme(random, 8, 3);
            var published = new ArrayList<PublishedSum>();
            var known = new ArrayList<FirmOwner>();
            var turns = new ArrayList<OwnershipGroups>();
            for (int turn = 0; turn < 2; turn++) {
                known.addAll(programme.owners());
                turns.add(OwnershipGroups.of(programme.owners()));
                released += release(programme, turn, published, OwnershipGroups.of(known));
                programme.change();
                programme.partGroups();
            }
            for (OwnershipGroups owners : turns) {
                assertThat(new Attacker(5, random)
                                .attack(published.stream()
                                        .map(sum -> owned(sum, owners))
                                        .toList()))
                        .as("programme %s of seed %s", i, seed)
                        .isEmpty();
            }
        }
        assertThat(released).isGreaterThan(PROGRAMMES_OF_GROUPS / 2);
    }

    /** Publishes what is safe, and returns the number of figures. */
    private static int release(
            RandomProgramme programme, int turn, List<PublishedSum> published, OwnershipGroups owners) {
        var before = published.stream().map(sum -> owned(sum, owners)).toList();
        var candidates = programme.candidates(turn).stream()
                .map(candidate -> new Candidate(
                        candidate.name(),
                        candidate.sums().stream().map(sum -> owned(sum, owners)).toList(),
                        candidate.worth()))
                .toList();
        int released = 0;
        for (var entry : new DisclosureAudit(DisclosureLimits.STANDARD, before)
                .decide(candidates)
                .entrySet()) {
            if (entry.getValue() == Verdict.RELEASED) {
                published.addAll(entry.getKey().sums());
                released++;
            }
        }
        return released;
    }

    private static PublishedSum owned(PublishedSum sum, OwnershipGroups owners) {
        var values = new HashMap<Contributor, Rational>();
        sum.values()
                .forEach((firm, value) ->
                        values.put(new Contributor(firm.firm(), owners.of(firm.firm()), firm.association()), value));
        return new PublishedSum(sum.quantity(), sum.kind(), values);
    }

    @Test
    void wouldFindAnOwnerOfFirmsInSeveralSums() {
        for (boolean oneOwner : List.of(false, true)) {
            UUID owner = UUID.randomUUID();
            var first = values(1000, oneOwner ? owner : null, 810, 790, 805, 795, 800);
            var second = values(1000, oneOwner ? owner : null, 811, 791, 806, 796, 801);
            var third = values(20, null, 21, 19, 22, 18);
            first.forEach((firm, value) -> third.merge(firm, value, Rational::plus));
            second.forEach((firm, value) -> third.merge(firm, value, Rational::plus));
            third.keySet().removeIf(firm -> Rational.of(1000).equals(third.get(firm)));
            var published = Stream.of(first, second, third)
                    .map(values -> new PublishedSum("waste", PublishedSum.Kind.NON_NEGATIVE, values))
                    .toList();
            assertThat(new Attacker(5, new Random(1)).attack(published).isPresent())
                    .isEqualTo(oneOwner);
        }
    }

    private static Map<Contributor, Rational> values(long ofFirst, @Nullable UUID owner, long... others) {
        var association = new UUID(1, 0);
        var values = new HashMap<Contributor, Rational>();
        UUID first = UUID.randomUUID();
        values.put(new Contributor(first, owner == null ? first : owner, association), Rational.of(ofFirst));
        for (long other : others) {
            values.put(Contributor.independent(UUID.randomUUID(), association), Rational.of(other));
        }
        return values;
    }

    @Test
    void wouldFindWhatIsNotAudited() {
        var random = new Random(3);
        int revealed = 0;
        for (int i = 0; i < 10; i++) {
            var programme = new RandomProgramme(random);
            var published = new ArrayList<PublishedSum>();
            programme.candidates(0).stream()
                    .filter(candidate -> candidate.sums().stream()
                            .allMatch(sum -> DisclosureLimits.STANDARD.alone(sum) == Verdict.RELEASED))
                    .forEach(candidate -> published.addAll(candidate.sums()));
            revealed += new Attacker(5, random).attack(published).isPresent() ? 1 : 0;
        }
        assertThat(revealed).isGreaterThan(5);
    }
}
