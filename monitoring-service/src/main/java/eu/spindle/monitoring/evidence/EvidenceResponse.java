package eu.spindle.monitoring.evidence;

import eu.spindle.platform.code.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is offered as evidence, without its content.
 *
 * @param version to send back as {@code If-Match}
 * @param antivirus whether the file was scanned for viruses
 * @param validToday whether its dates include today
 */
record EvidenceResponse(
        UUID id,
        long version,
        UUID enterprise,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        Antivirus antivirus,
        List<String> dataPoints,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean validToday,
        EvidenceState state,
        Instant offeredAt,
        @Nullable Instant reviewedAt,
        @Nullable String reason) {

    static EvidenceResponse of(Evidence evidence, LocalDate today) {
        StoredFile file = evidence.file();
        EvidenceLink link = evidence.evidenceLink();
        return new EvidenceResponse(
                evidence.id(),
                evidence.version(),
                evidence.enterprise(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                Antivirus.NOT_CONFIGURED,
                link.dataPoints(),
                link.validFrom(),
                link.validUntil(),
                link.validOn(today),
                evidence.state(),
                evidence.offeredAt(),
                evidence.reviewedAt(),
                evidence.reason());
    }

    /** Whether a file was scanned for viruses; without a scanner readers have to know that it was not. */
    enum Antivirus implements Code {
        NOT_CONFIGURED
    }
}
