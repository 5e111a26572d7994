package eu.spindle.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random programmes, published in turns and with restatements, under attack. */
class AttackerTest {

    private static final int PROGRAMMES = 12;

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
