package eu.spindle.platform.database;

import eu.spindle.platform.error.DomainException;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A unique constraint that two people can meet at the same time: each has found nothing that is in the way, and the
 * database refuses the second.
 *
 * @param name of the constraint or of the unique index
 */
public record UniqueConstraint(String name) {

    /**
     * Writes, at once and not when the transaction ends.
     *
     * @throws DomainException the refusal, when that breaks this constraint
     */
    public <T> T guard(Supplier<T> write, Supplier<DomainException> refusal) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException violation) {
            throw isBrokenBy(violation) ? refusal.get() : violation;
        }
    }

    private boolean isBrokenBy(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && name.equals(refused.getServerErrorMessage().getConstraint());
    }
}
