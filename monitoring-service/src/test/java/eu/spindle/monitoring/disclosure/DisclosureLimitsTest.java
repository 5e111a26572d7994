package eu.spindle.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.spindle.platform.number.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureLimitsTest {

    @ParameterizedTest
    @CsvSource({"2, 60, 80, 10", "5, 101, 101, 10", "5, 60, 101, 10", "5, 81, 80, 10", "5, 60, 80, 0"})
    void areNoneThatProtectNobody(int fewest, int largest, int twoLargest, int closest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DisclosureLimits(fewest, largest, twoLargest, closest));
    }

    @ParameterizedTest
    @CsvSource({"3, 60, 80, 10", "5, 100, 100, 10", "5, 80, 80, 10", "5, 60, 80, 1"})
    void mayBeAsLooseAsThese(int fewest, int largest, int twoLargest, int closest) {
        assertThat(new DisclosureLimits(fewest, largest, twoLargest, closest).fewest())
                .isEqualTo(fewest);
    }

    @Test
    void holdForASingleAmount() {
        var limits = new DisclosureLimits(5, 100, 100, 10);
        assertThat(limits.spread(List.of(Rational.ONE))).isTrue();
        assertThat(DisclosureLimits.STANDARD.spread(List.of(Rational.ONE))).isFalse();
    }
}
