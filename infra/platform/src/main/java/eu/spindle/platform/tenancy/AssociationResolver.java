package eu.spindle.platform.tenancy;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Supplies Hibernate's {@code @TenantId} with the association in scope, or with a nil id that no row has. */
class AssociationResolver implements CurrentTenantIdentifierResolver<UUID> {

    private static final UUID NONE = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return Scope.current().map(Scope::association).orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
