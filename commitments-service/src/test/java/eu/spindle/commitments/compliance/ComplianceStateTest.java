package eu.spindle.commitments.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.compliance.ReportingRecord.Outcome;
import eu.spindle.commitments.pledge.RuleReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComplianceStateTest {

    @ParameterizedTest
    @CsvSource({
        // records, the latest cycle first: r reported, m missed, x excused, t missed with more time
        "'', GOOD",
        "r, GOOD",
        "x, GOOD",
        "t, GOOD",
        "m, OVERDUE",
        "mr, OVERDUE",
        "rm, GOOD",
        "rmm, GOOD",
        "mm, DELISTED",
        "mmr, DELISTED",
        "mmm, DELISTED",
        "mxm, DELISTED",
        "mtm, DELISTED",
        "xm, OVERDUE",
        "tm, OVERDUE",
        "mrm, OVERDUE",
        "xrmm, GOOD",
        "xxmxx, OVERDUE"
    })
    void followsFromTheMissedCyclesSinceTheLastReport(String records, ComplianceState expected) {
        for (var before : List.of(ComplianceState.GOOD, ComplianceState.OVERDUE, ComplianceState.DELISTED)) {
            assertThat(before.after(records(records))).isEqualTo(expected);
        }
    }

    @Test
    void staysLeftWhateverIsReported() {
        for (var records : List.of("", "r", "m", "mm", "x", "t")) {
            assertThat(ComplianceState.LEFT.after(records(records))).isEqualTo(ComplianceState.LEFT);
        }
    }

    @ParameterizedTest
    @EnumSource(ComplianceState.class)
    void hasAReasonOfTheRule(ComplianceState state) {
        assertThat(state.reason()).isNotNull();
        assertThat(ComplianceState.OVERDUE.reason()).isEqualTo(RuleReason.CYCLE_MISSED);
        assertThat(ComplianceState.DELISTED.reason()).isEqualTo(RuleReason.CYCLES_MISSED);
    }

    @Test
    void hasTheCodesOfTheApi() {
        assertThat(Arrays.stream(ComplianceState.values()).map(ComplianceState::code))
                .containsExactly("good", "overdue", "delisted", "left");
    }

    private static List<ReportingRecord> records(String codes) {
        return codes.chars()
                .mapToObj(code -> switch (code) {
                    case 'r' -> new ReportingRecord(Outcome.REPORTED, false);
                    case 'm' -> new ReportingRecord(Outcome.MISSED, false);
                    case 'x' -> new ReportingRecord(Outcome.EXCUSED, false);
                    case 't' -> new ReportingRecord(Outcome.MISSED, true);
                    default -> throw new IllegalArgumentException(codes);
                })
                .toList();
    }
}
