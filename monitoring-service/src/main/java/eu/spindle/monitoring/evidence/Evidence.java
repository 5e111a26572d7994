package eu.spindle.monitoring.evidence;

import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that a firm offers for some of its figures. */
@Entity
@Table(name = "evidence")
class Evidence {

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    @Version
    private @Nullable Long version;

    private UUID enterpriseId;
    private UUID submissionId;
    private UUID cycleId;
    private String sha256;
    private String fileName;
    private String mediaType;
    private long bytes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> dataPoints;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;

    private EvidenceState state;

    private Instant offeredAt;
    private UUID offeredBy;
    private @Nullable Instant reviewedAt;
    private @Nullable UUID reviewedBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    @SuppressWarnings("NullAway.Init")
    Evidence(
            UUID id,
            UUID enterprise,
            UUID submission,
            UUID cycle,
            StoredFile file,
            EvidenceLink evidenceLink,
            UUID by,
            Instant at) {
        this.id = id;
        this.enterpriseId = enterprise;
        this.submissionId = submission;
        this.cycleId = cycle;
        this.sha256 = file.sha256();
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.bytes = file.bytes();
        this.dataPoints = List.copyOf(evidenceLink.dataPoints());
        this.validFrom = evidenceLink.validFrom();
        this.validUntil = evidenceLink.validUntil();
        this.state = EvidenceState.OFFERED;
        this.offeredBy = by;
        this.offeredAt = at;
    }

    void accept(UUID by, Instant at) {
        review(EvidenceState.ACCEPTED, by, at, null);
    }

    void refuse(UUID by, Instant at, String why) {
        review(EvidenceState.REFUSED, by, at, why);
    }

    /** A verdict is final: to be reviewed again, a file has to be offered again. */
    private void review(EvidenceState verdict, UUID by, Instant at, @Nullable String why) {
        if (state != EvidenceState.OFFERED) {
            throw DomainException.conflict("evidence-reviewed");
        }
        if (by.equals(offeredBy)) {
            throw DomainException.forbidden("review-of-own-evidence");
        }
        state = verdict;
        reviewedBy = by;
        reviewedAt = at;
        reason = why;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID id() {
        return id;
    }

    UUID enterprise() {
        return enterpriseId;
    }

    UUID cycle() {
        return cycleId;
    }

    StoredFile file() {
        return new StoredFile(sha256, fileName, mediaType, bytes);
    }

    EvidenceLink evidenceLink() {
        return new EvidenceLink(dataPoints, validFrom, validUntil);
    }

    EvidenceState state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
