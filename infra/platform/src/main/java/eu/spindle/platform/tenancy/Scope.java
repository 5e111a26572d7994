package eu.spindle.platform.tenancy;

import eu.spindle.platform.Ids;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the running work may touch: bound around a request, a message and a job, never set by hand.
 *
 * @param programme code of the programme, e.g. {@code machine-tools}
 * @param association the tenant; for the sector body itself the id {@link Ids#ofSectorBody}
 * @param enterprise the only enterprise whose rows may be seen, or null for all of the association's
 * @param person who is at work, or null for a message or a job
 * @param sectorWide whether the work belongs to the sector body and may change what the programme's associations share
 */
public record Scope(
        String programme,
        UUID association,
        @Nullable UUID enterprise,
        @Nullable UUID person,
        boolean sectorWide) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    /** All rows of one association, for messages and jobs. */
    public static Scope of(String programme, UUID association) {
        return new Scope(programme, association, null, null, association.equals(Ids.ofSectorBody(programme)));
    }

    /** What belongs to the sector body and the programme. */
    public static Scope ofSector(String programme) {
        return of(programme, Ids.ofSectorBody(programme));
    }

    /** The scope of the running work, if it has one. */
    public static Optional<Scope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The scope of the running work.
     *
     * @throws IllegalStateException when there is none: tenant work outside a scope is a fault of the program
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
