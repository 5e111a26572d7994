package eu.spindle.platform.tenancy;

import eu.spindle.platform.Ids;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenant scope of the current work: which rows it may access. Bound to a request, a message or a job, never set by
 * hand.
 *
 * @param programme code of the programme, e.g. {@code machine-tools}
 * @param association the tenant; for the sector body the id {@link Ids#ofSectorBody}
 * @param enterprise the only enterprise whose rows are visible, or null for all of the association
 * @param person the person, or null for a message or a job
 * @param sectorWide whether the work belongs to the sector body and may change what the programme's associations
 *     share
 */
public record Scope(
        String programme,
        UUID association,
        @Nullable UUID enterprise,
        @Nullable UUID person,
        boolean sectorWide) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    /** Returns the scope of an association, for messages and jobs. */
    public static Scope of(String programme, UUID association) {
        return new Scope(programme, association, null, null, association.equals(Ids.ofSectorBody(programme)));
    }

    /** Returns the scope of a programme's sector body. */
    public static Scope ofSector(String programme) {
        return of(programme, Ids.ofSectorBody(programme));
    }

    /** Returns the current scope, if there is one. */
    public static Optional<Scope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Returns the current scope.
     *
     * @throws IllegalStateException when there is none: work on tenant data outside a scope is a programming error
     */
    public static Scope required() {
        return current().orElseThrow(() -> new IllegalStateException("No scope is bound to this work"));
    }

    /** Runs work in this scope and returns its result. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Runs work in this scope. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
