package eu.spindle.test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** An association in a test, unlike any other. */
public record TestAssociation(UUID id, String slug) {

    /** Where every association of the tests is. Its day begins before that of UTC, and ends before it. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    /** Today where the association is. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** A new one. */
    public static TestAssociation random() {
        var id = UUID.randomUUID();
        return new TestAssociation(id, "test-" + id.toString().substring(0, 8));
    }
}
