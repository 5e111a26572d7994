package eu.spindle.sample;

import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Writes and reads notes. */
@AssociationApi
@Transactional
class NoteController {

    private final Notes notes;
    private final Outbox outbox;
    private final AuditLog audit;

    NoteController(Notes notes, Outbox outbox, AuditLog audit) {
        this.notes = notes;
        this.outbox = outbox;
        this.audit = audit;
    }

    @PostMapping("/notes")
    @Allowed(Roles.MEMBERS)
    ResponseEntity<Shown> write(Caller caller, @RequestBody Written written) {
        if (written.text().isBlank()) {
            throw DomainException.invalid("text", "required");
        }
        var note = notes.save(new Note(Ids.next(), caller.enterprise(), written.text()));
        audit.record(
                "note.written",
                "note",
                note.id(),
                Map.of("length", written.text().length()));
        outbox.add("sample.notes", "note.written", note.id(), Map.of("number", 1));
        return ResponseEntity.status(201).eTag(IfMatch.etag(note.version())).body(Shown.of(note));
    }

    @Costly(CostlyOperation.IMPORT)
    @PostMapping(path = "/notes/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Roles.MEMBERS)
    ResponseEntity<Shown> upload(Caller caller, @RequestPart MultipartFile file) {
        return write(caller, new Written(file.getSize() + " bytes"));
    }

    @GetMapping("/notes/{id}")
    @Allowed(Roles.MEMBERS)
    ResponseEntity<Shown> read(@PathVariable UUID id) {
        var note = notes.findById(id).orElseThrow(DomainException::notFound);
        return ResponseEntity.ok().eTag(IfMatch.etag(note.version())).body(Shown.of(note));
    }

    @PutMapping("/notes/{id}")
    @Allowed(Roles.MEMBERS)
    Shown rewrite(@PathVariable UUID id, IfMatch version, @RequestBody Written written) {
        var note = notes.findById(id).orElseThrow(DomainException::notFound);
        version.require(note.version());
        note.rewrite(written.text());
        return Shown.of(note);
    }

    @GetMapping("/notes")
    @Allowed(Roles.MEMBERS)
    Map<String, List<Kind>> find(
            @RequestParam(required = false) @Nullable Kind kind, @RequestParam(defaultValue = "") List<Kind> kinds) {
        return Map.of("kind", kind == null ? List.of() : List.of(kind), "kinds", kinds);
    }

    /** What a firm has, as submissions and evidence are. */
    @GetMapping("/enterprises/{enterprise}/figures")
    @Allowed(Roles.READS_FIRM_DATA)
    Map<String, String> figures(@PathVariable UUID enterprise) {
        if (enterprise.getMostSignificantBits() == 0) {
            throw DomainException.notFound();
        }
        return Map.of("of", enterprise.toString());
    }

    @GetMapping("/officers-only")
    @Allowed(Roles.REVIEWS)
    Map<String, String> officersOnly() {
        return Map.of("for", "officers");
    }

    @PostMapping("/officers-only")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<Shown> writeAsOfficer(Caller caller, @RequestBody Written written) {
        return write(caller, written);
    }

    /** Says nobody who may call it. */
    @GetMapping("/forgotten")
    Map<String, String> forgotten() {
        return Map.of("for", "nobody");
    }

    record Written(String text) {}

    record Shown(UUID id, String text) {
        static Shown of(Note note) {
            return new Shown(note.id(), note.text());
        }
    }

    /** Whom a note is for. */
    enum Kind implements Code {
        FOR_ME,
        FOR_ALL
    }
}
