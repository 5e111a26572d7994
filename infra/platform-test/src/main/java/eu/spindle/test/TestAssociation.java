package eu.spindle.test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A unique association of a test. */
public record TestAssociation(UUID id, String slug) {

    /** The time zone of all test associations. Its day begins and ends before that of UTC. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    /** Returns today's date in the association. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Returns a new association. */
    public static TestAssociation random() {
        var id = UUID.randomUUID();
        return new TestAssociation(id, "test-" + id.toString().substring(0, 8));
    }
}
