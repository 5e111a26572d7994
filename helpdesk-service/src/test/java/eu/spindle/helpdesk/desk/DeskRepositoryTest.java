package eu.spindle.helpdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class DeskRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final TestAssociation association = TestAssociation.random();
    private final Scope scope = Scope.of(TestCaller.PROGRAMME, association.id());

    @Autowired
    DeskRepository desks;

    @Test
    void theLaterEventAppliesWhateverItsTimestamp() {
        save("first", NOON, 7);
        save("later, by a clock that is behind", NOON.minusSeconds(600), 8);
        assertThat(name()).isEqualTo("later, by a clock that is behind");
        save("first, again", NOON.plusSeconds(600), 7);
        assertThat(name()).isEqualTo("later, by a clock that is behind");
        save("by a release without numbers", NOON, 0);
        assertThat(name()).isEqualTo("by a release without numbers");
    }

    private void save(String name, Instant at, long sequence) {
        var desk = new Desk(
                association.id(),
                scope.programme(),
                association.slug(),
                name,
                "AT",
                Locale.GERMAN,
                Desk.Status.ACTIVE,
                SupportHours.DEFAULT);
        scope.run(() -> desks.save(desk, at, sequence));
    }

    private String name() {
        return scope.call(() -> desks.current().orElseThrow().name());
    }
}
