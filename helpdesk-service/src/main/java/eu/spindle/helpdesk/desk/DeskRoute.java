package eu.spindle.helpdesk.desk;

import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;

/** The association of a desk, with slug and programme. */
public record DeskRoute(String slug, UUID association, String programme) {

    /** Returns the tenant scope of the desk. */
    public Scope scope() {
        return Scope.of(programme, association);
    }
}
