package eu.spindle.commitments.enterprise.imports;

import eu.spindle.platform.Ids;
import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The import of a member list. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class MemberImport {

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    @Version
    private @Nullable Long version;

    private String fileName;
    private String source;
    private String columns;
    private ImportState state;
    private int created;
    private int updated;
    private int unchanged;
    private int refused;
    private Instant madeAt;
    private UUID madeBy;
    private @Nullable Instant appliedAt;

    protected MemberImport() {}

    static MemberImport previewed(String fileName, String source, String columns, UUID by, Instant at) {
        var made = new MemberImport();
        made.id = Ids.next();
        made.fileName = fileName;
        made.source = source;
        made.columns = columns;
        made.state = ImportState.PREVIEWED;
        made.madeBy = by;
        made.madeAt = at;
        return made;
    }

    /** Sets the numbers of rows by result. */
    void count(Counts counts) {
        created = counts.created();
        updated = counts.updated();
        unchanged = counts.unchanged();
        refused = counts.refused();
    }

    /** Whether it is still to be applied.
     *
     * @return false when it has been
     */
    boolean mayApply(boolean onlyGood) {
        if (isApplied()) {
            return false;
        }
        if (state != ImportState.PREVIEWED) {
            throw DomainException.conflict("import-applied");
        }
        if (refused > 0 && !onlyGood) {
            throw DomainException.conflict("import-rows-refused", refused);
        }
        return true;
    }

    /** Marks it as applied. */
    void applied(Instant at) {
        state = ImportState.APPLIED;
        appliedAt = at;
    }

    /** Whether it is still to be undone.
     *
     * @return false when it has been
     */
    boolean mayUndo() {
        if (state == ImportState.UNDONE) {
            return false;
        }
        if (!isApplied()) {
            throw DomainException.conflict("import-not-applied");
        }
        return true;
    }

    boolean isApplied() {
        return state == ImportState.APPLIED;
    }

    /** Marks it as undone. */
    void undone() {
        state = ImportState.UNDONE;
    }

    UUID id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    String source() {
        return source;
    }

    String columns() {
        return columns;
    }

    ImportState state() {
        return state;
    }

    Counts counts() {
        return new Counts(created, updated, unchanged, refused);
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant appliedAt() {
        return appliedAt;
    }
}
