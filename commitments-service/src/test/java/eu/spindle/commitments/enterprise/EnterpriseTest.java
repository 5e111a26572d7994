package eu.spindle.commitments.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A firm that joins, leaves and comes back. */
class EnterpriseTest {

    private static final Instant JOINED = Instant.parse("2024-03-02T10:00:00Z");
    private static final Instant LEFT = Instant.parse("2025-03-02T10:00:00Z");
    private static final Instant BACK = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void leavesOnce() {
        var firm = Enterprise.joined(details("Dreher GmbH"), JOINED);
        assertThat(firm.leave(LEFT)).isTrue();
        assertThat(firm.hasLeft()).isTrue();
        assertThat(firm.leftAt()).isEqualTo(LEFT);
        assertThat(firm.leave(BACK)).isFalse();
        assertThat(firm.leftAt()).isEqualTo(LEFT);
        assertThat(firm.changed().status()).isEqualTo(EnterpriseStatus.LEFT);
    }

    @Test
    void isAMemberAgainWhenItIsEdited() {
        var firm = Enterprise.joined(details("Dreher GmbH"), JOINED);
        firm.leave(LEFT);
        assertThat(firm.edit(details("Dreher GmbH"), BACK)).isTrue();
        assertThat(firm.status()).isEqualTo(EnterpriseStatus.ACTIVE);
        assertThat(firm.joinedAt()).isEqualTo(BACK);
        assertThat(firm.leftAt()).isNull();
    }

    @Test
    void keepsTheDayItJoinedWhenItsDetailsChange() {
        var firm = Enterprise.joined(details("Dreher GmbH"), JOINED);
        assertThat(firm.edit(details("Dreher GmbH"), BACK)).isFalse();
        assertThat(firm.edit(details("Dreher und Söhne GmbH"), BACK)).isTrue();
        assertThat(firm.joinedAt()).isEqualTo(JOINED);
        assertThat(firm.nameKey()).isEqualTo("dreher und söhne gmbh");
    }

    @Test
    void isAgainWhatItWasWhenItsReturnIsUndone() {
        var firm = Enterprise.joined(details("Dreher GmbH"), JOINED);
        firm.leave(LEFT);
        firm.edit(details("Dreher GmbH"), BACK);
        firm.restoreLeft(JOINED, LEFT);
        assertThat(firm.status()).isEqualTo(EnterpriseStatus.LEFT);
        assertThat(firm.joinedAt()).isEqualTo(JOINED);
        assertThat(firm.leftAt()).isEqualTo(LEFT);
    }

    @Test
    void isRemovedWhenItsImportIsUndone() {
        var firm = Enterprise.joined(details("Dreher GmbH"), JOINED);
        assertThat(firm.removed().status()).isEqualTo(EnterpriseStatus.REMOVED);
        assertThat(firm.removed().parentGroup()).isNull();
    }

    static Details details(String name) {
        return MemberForm.of(Map.of(
                        "legalName",
                        name,
                        "registerNumber",
                        "FN 1",
                        "country",
                        "AT",
                        "nace",
                        "28.41",
                        "employees",
                        "42"))
                .check()
                .required();
    }
}
