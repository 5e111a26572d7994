package eu.spindle.test;

import java.util.UUID;

/** An association in a test, unlike any other. */
public record TestAssociation(UUID id, String slug) {

    /** A new one. */
    public static TestAssociation random() {
        var id = UUID.randomUUID();
        return new TestAssociation(id, "test-" + id.toString().substring(0, 8));
    }
}
