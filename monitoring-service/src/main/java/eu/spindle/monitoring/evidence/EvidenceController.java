package eu.spindle.monitoring.evidence;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.time.AssociationCalendar;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.MaxBody;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Evidence for a firm's figures. */
@AssociationApi
class EvidenceController {

    private final Evidences evidences;
    private final AssociationCalendar calendar;

    EvidenceController(Evidences evidences, AssociationCalendar calendar) {
        this.evidences = evidences;
        this.calendar = calendar;
    }

    @Operation(summary = "Offer a file that backs some of the figures")
    @Costly(CostlyOperation.UPLOAD)
    @PostMapping(
            path = "/cycles/{cycle}/submissions/{enterprise}/evidence",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Roles.ENTERS_FIGURES)
    @ResponseStatus(HttpStatus.CREATED)
    @MaxBody("20MB")
    EvidenceResponse offer(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            @RequestPart MultipartFile file,
            @RequestParam List<String> dataPoints,
            @RequestParam(required = false) @Nullable LocalDate validFrom,
            @RequestParam(required = false) @Nullable LocalDate validUntil,
            Caller caller)
            throws IOException {
        var link = new EvidenceLink(dataPoints, validFrom, validUntil);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var upload = UploadedFile.of(file.getInputStream())) {
            return response(evidences.offer(cycle, enterprise, name, upload.path(), link, caller.id()));
        }
    }

    @Operation(summary = "List the evidence for a firm's figures")
    @GetMapping("/cycles/{cycle}/submissions/{enterprise}/evidence")
    @Allowed(Roles.READS_FIRM_DATA)
    EvidenceList all(@PathVariable UUID cycle, @PathVariable UUID enterprise) {
        return new EvidenceList(
                evidences.all(cycle, enterprise).stream().map(this::response).toList());
    }

    @Operation(summary = "Show a file's details")
    @GetMapping("/evidence/{evidence}")
    @Allowed(Roles.READS_FIRM_DATA)
    ResponseEntity<EvidenceResponse> one(@PathVariable UUID evidence) {
        return answer(evidences.find(evidence));
    }

    @Operation(summary = "Download a file")
    @GetMapping(path = "/evidence/{evidence}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Allowed(Roles.READS_FIRM_DATA)
    ResponseEntity<Resource> content(@PathVariable UUID evidence) {
        Evidence found = evidences.find(evidence);
        return FileResponse.of(found.file(), evidences.content(found));
    }

    @Operation(summary = "Accept a file as evidence")
    @PostMapping("/evidence/{evidence}/acceptance")
    @Allowed(Roles.REVIEWS_EVIDENCE)
    ResponseEntity<EvidenceResponse> accept(@PathVariable UUID evidence, IfMatch seen, Caller caller) {
        return answer(evidences.accept(evidence, seen, caller.id()));
    }

    @Operation(summary = "Refuse a file as evidence, with a reason")
    @PostMapping("/evidence/{evidence}/refusal")
    @Allowed(Roles.REVIEWS_EVIDENCE)
    ResponseEntity<EvidenceResponse> refuse(
            @PathVariable UUID evidence, IfMatch seen, @Valid @RequestBody Reason reason, Caller caller) {
        return answer(evidences.refuse(evidence, seen, caller.id(), reason.reason()));
    }

    private ResponseEntity<EvidenceResponse> answer(Evidence evidence) {
        return ResponseEntity.ok().eTag(IfMatch.etag(evidence.version())).body(response(evidence));
    }

    private EvidenceResponse response(Evidence evidence) {
        return EvidenceResponse.of(evidence, calendar.today());
    }

    /** The evidence of a submission. */
    record EvidenceList(List<EvidenceResponse> evidence) {}

    /** The reason for a refusal; the firm reads it. */
    record Reason(@NotBlank @Size(max = 1000) String reason) {}
}
