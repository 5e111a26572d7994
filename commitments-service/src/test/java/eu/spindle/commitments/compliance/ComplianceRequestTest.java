package eu.spindle.commitments.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.commitments.compliance.ComplianceRequest.Kind;
import eu.spindle.commitments.compliance.ComplianceRequest.State;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplianceRequestTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID OFFICER = UUID.randomUUID();

    @Test
    void isGrantedOrRefusedWithTheOfficersWords() {
        var request = ComplianceRequest.opened(UUID.randomUUID(), Kind.APPEAL, 2025, "We had a fire", LEAD, AT);
        assertThat(request.state()).isEqualTo(State.OPEN);
        var granted = request.decided(true, "A fire in the office", OFFICER, AT.plusSeconds(1));
        assertThat(granted.state()).isEqualTo(State.GRANTED);
        assertThat(granted.verdict()).isEqualTo("A fire in the office");
        assertThat(granted.decidedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(granted.reason()).isEqualTo("We had a fire");
        assertThat(request.decided(false, "No", OFFICER, AT).state()).isEqualTo(State.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void isDecidedOnce(State state) {
        var decided = new ComplianceRequest(
                UUID.randomUUID(), UUID.randomUUID(), Kind.PAUSE, 2025, "A fire", state, "Yes", LEAD, AT, AT, 1);
        var refused = catchThrowableOfType(DomainException.class, () -> decided.decided(false, "No", OFFICER, AT));
        assertThat(refused.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(refused.fieldError().code()).isEqualTo("compliance-request-decided");
    }

    @Test
    void isNotDecidedByThePersonWhoMadeIt() {
        var request = ComplianceRequest.opened(UUID.randomUUID(), Kind.APPEAL, 2025, "We had a fire", LEAD, AT);
        var refused = catchThrowableOfType(DomainException.class, () -> request.decided(true, "Yes", LEAD, AT));
        assertThat(refused.kind()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(refused.fieldError().code()).isEqualTo("compliance-request-own");
    }
}
