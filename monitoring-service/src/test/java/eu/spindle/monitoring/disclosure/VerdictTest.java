package eu.spindle.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The verdicts on random programmes equal those of an audit of all equations at once, without blocks and caches:
 * {@code verdicts.txt} has a line per programme and a letter per figure.
 */
class VerdictTest {

    @Test
    void equalThoseOfAllEquationsTogether() throws IOException {
        List<String> expected;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/disclosure/verdicts.txt"))) {
            expected = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        for (String line : expected) {
            assertThat(verdicts(Long.parseLong(line.substring(0, line.indexOf(' ')))))
                    .isEqualTo(line);
        }
        assertThat(expected).hasSize(80);
    }

    private static String verdicts(long seed) {
        var programme = new RandomProgramme(new Random(seed * 7919), seed % 2 == 0 ? 12 : 3);
        var published = new ArrayList<PublishedSum>();
        var line = new StringBuilder().append(seed).append(' ');
        for (int turn = 0; turn < 2; turn++) {
            new DisclosureAudit(DisclosureLimits.STANDARD, published)
                    .decide(programme.candidates(turn))
                    .forEach((candidate, verdict) -> {
                        line.append(letter(verdict));
                        if (verdict == Verdict.RELEASED) {
                            published.addAll(candidate.sums());
                        }
                    });
            programme.change();
            line.append(turn == 0 ? "/" : "");
        }
        return line.toString();
    }

    private static char letter(Verdict verdict) {
        return switch (verdict) {
            case RELEASED -> 'r';
            case TOO_FEW_FIRMS -> 'f';
            case REVEALS_A_FIRM -> 'd';
            case COMPUTABLE -> 'c';
        };
    }
}
