package eu.spindle.commitments.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingDutyTest {

    private static final Instant JOINED = Instant.parse("2024-05-01T08:00:00Z");
    private static final Instant ACCEPTED = Instant.parse("2025-06-01T08:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-04-30T22:00:00Z");

    private final ReportingDuty duty = new ReportingDuty(JOINED, List.of(ACCEPTED));

    @ParameterizedTest
    @CsvSource({"2023, false", "2024, false", "2025, true", "2026, true"})
    void beginsInTheYearOfTheFirstAcceptedPledge(int year, boolean owed) {
        assertThat(duty.covers(year, CLOSED, ZoneOffset.UTC)).isEqualTo(owed);
    }

    @Test
    void coversNoCycleThatClosedBeforeTheFirmJoined() {
        assertThat(duty.covers(2025, JOINED.minusSeconds(1), ZoneOffset.UTC)).isFalse();
        assertThat(duty.covers(2025, JOINED, ZoneOffset.UTC)).isFalse();
        assertThat(duty.covers(2025, JOINED.plusSeconds(1), ZoneOffset.UTC)).isTrue();
    }

    @Test
    void isNotFoundedOnPledgesOfAnEarlierMembership() {
        var rejoined = new ReportingDuty(ACCEPTED.plusSeconds(1), List.of(ACCEPTED));
        assertThat(rejoined.covers(2025, CLOSED, ZoneOffset.UTC)).isFalse();
        var pledgedAgain = new ReportingDuty(ACCEPTED.plusSeconds(1), List.of(ACCEPTED, ACCEPTED.plusSeconds(1)));
        assertThat(pledgedAgain.covers(2025, CLOSED, ZoneOffset.UTC)).isTrue();
    }

    @Test
    void countsTheYearWhereTheAssociationIs() {
        var newYear = new ReportingDuty(JOINED, List.of(Instant.parse("2024-12-31T23:30:00Z")));
        assertThat(newYear.covers(2024, CLOSED, ZoneOffset.UTC)).isTrue();
        assertThat(newYear.covers(2024, CLOSED, ZoneId.of("Europe/Vienna"))).isFalse();
    }

    @Test
    void doesNotExistWithoutAPledge() {
        assertThat(new ReportingDuty(JOINED, List.of()).covers(2030, CLOSED, ZoneOffset.UTC))
                .isFalse();
    }
}
