package eu.spindle.helpdesk.desk;

import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;

/** Where a desk is: its association with slug and programme. */
public record DeskRoute(String slug, UUID association, String programme) {

    /** The scope of work for that desk. */
    public Scope scope() {
        return Scope.of(programme, association);
    }
}
