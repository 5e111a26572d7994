package eu.spindle.helpdesk.channel;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves quarantined mails over HTTP. */
@AssociationApi
@Allowed(Roles.WORKS_AT_DESK)
class QuarantinedMailController {

    private static final int MAX_REASON_LENGTH = 500;

    private final QuarantinedMailRepository mails;
    private final MailQuarantine quarantine;

    QuarantinedMailController(QuarantinedMailRepository mails, MailQuarantine quarantine) {
        this.mails = mails;
        this.quarantine = quarantine;
    }

    @GetMapping("/quarantined-mails")
    @Operation(summary = "Lists quarantined mails, newest first")
    Page<QuarantinedMail> list(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var found = Codes.find(QuarantinedMail.State.class, state)
                .orElseThrow(() -> DomainException.invalid("state", "malformed"));
        return mails.page(found, after, limit);
    }

    @GetMapping("/quarantined-mails/{id}")
    @Operation(summary = "Shows a quarantined mail as far as it could be read")
    QuarantinedMail get(@PathVariable UUID id) {
        return mails.find(id);
    }

    @GetMapping(value = "/quarantined-mails/{id}/original", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Downloads the original of a quarantined mail, up to the stored size; only until it"
                    + " is decided on")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mail-" + id + ".eml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(mails.original(id));
    }

    @PostMapping("/quarantined-mails/{id}/acceptance")
    @Operation(summary = "Opens a ticket with a quarantined mail, or adds it to the ticket that it replies to")
    QuarantinedMail accept(
            @PathVariable UUID id, @RequestBody @Valid QuarantinedMailAcceptRequest request, Caller caller) {
        return quarantine.accept(id, Boolean.TRUE.equals(request.addToTicket()), caller.id());
    }

    @PostMapping("/quarantined-mails/{id}/discarding")
    @Operation(summary = "Discards a quarantined mail, with a reason")
    QuarantinedMail discard(
            @PathVariable UUID id, @RequestBody @Valid QuarantinedMailDiscardRequest request, Caller caller) {
        return quarantine.discard(id, request.reason().strip(), caller.id());
    }

    /**
     * How the mail is accepted.
     *
     * @param addToTicket whether it is added to the ticket that it replies to; otherwise it becomes a new ticket
     */
    record QuarantinedMailAcceptRequest(@Nullable Boolean addToTicket) {}

    /** The reason for discarding a mail. */
    record QuarantinedMailDiscardRequest(
            @NotBlank @Size(max = MAX_REASON_LENGTH) String reason) {}
}
