package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.imports.ImportWork.Action;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.audit.Initiator;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.idempotency.Piecewise;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.limit.HeavyWork;
import eu.spindle.platform.sheet.SheetSource;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.MaxBody;
import eu.spindle.platform.web.Page;
import eu.spindle.platform.web.ProblemWriter;
import eu.spindle.platform.web.Texts;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports of member lists: preview, apply, undo. */
@AssociationApi
@Allowed(Roles.MANAGES_FIRMS)
class MemberImportController {

    private static final int MAX_SHOWN = 100;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String RESPOND_ASYNC = "respond-async";

    /** The memory that the rows of a file take, by the size of the file. */
    private static final int MEMORY_BY_SIZE = 4;

    private final MemberImports imports;
    private final ImportWorker worker;
    private final ProblemWriter problems;
    private final Texts texts;
    private final JsonMapper json;
    private final HeavyWork heavyWork;

    MemberImportController(
            MemberImports imports,
            ImportWorker worker,
            ProblemWriter problems,
            Texts texts,
            JsonMapper json,
            HeavyWork heavyWork) {
        this.imports = imports;
        this.worker = worker;
        this.problems = problems;
        this.texts = texts;
        this.json = json;
        this.heavyWork = heavyWork;
    }

    /** An error in a cell, in the reader's language. */
    record CellError(
            String field,
            String column,
            String heading,
            String code,
            String found,
            String detail,
            String expected,
            @Nullable String remedy) {}

    /** A row with its result, its errors, and its changes of an existing firm. */
    record Row(
            int row,
            RowResult result,
            @Nullable UUID enterprise,
            Map<String, String> found,
            List<CellError> fieldErrors,
            List<FieldChange> changes) {}

    /** An import.
     *
     * @param undoable whether it can be undone now: it was applied, and none of its firms has been used since
     * @param columns heading by field, as understood
     * @param work the job in progress, or null
     * @param refused the first hundred rows with errors; the others are under {@code rows?result=refused}
     */
    record Job(
            UUID id,
            String file,
            ImportState state,
            boolean undoable,
            SheetSource source,
            Map<String, String> columns,
            Counts counts,
            Instant madeAt,
            @Nullable Instant appliedAt,
            @Nullable Underway work,
            List<Row> refused) {}

    /** A job in progress on an import.
     *
     * @param done number of processed rows
     * @param total number of rows to process
     * @param problem what ended it, with code, detail and remedy; nothing was changed then
     */
    record Underway(
            Action action, int done, int total, @Nullable Map<String, Object> problem) {}

    /** An import in the list of all. */
    record ListedImport(
            UUID id,
            String file,
            ImportState state,
            Counts counts,
            Instant madeAt,
            @Nullable Instant appliedAt) {}

    /** A repetition is a preview beside the first one. */
    @Piecewise
    @Costly(CostlyOperation.IMPORT)
    @PostMapping(value = "/member-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @MaxBody("20MB")
    Job preview(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            Caller caller) {
        if (file == null) {
            throw DomainException.invalid("file", "import-file-missing");
        }
        try (var upload = UploadedFile.of(file.getInputStream())) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var columns = mapping(mapping);
            return heavyWork.run(
                    Files.size(upload.path()) * MEMORY_BY_SIZE,
                    () -> job(imports.preview(
                            name.length() > 200 ? name.substring(0, 200) : name, upload.path(), columns, caller.id())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> mapping(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, String> read = json.readValue(mapping, TEXTS);
            if (read == null || read.containsValue(null)) {
                throw DomainException.invalid("mapping", "malformed");
            }
            return read;
        } catch (JacksonException e) {
            throw DomainException.invalid("mapping", "malformed");
        }
    }

    @GetMapping("/member-imports")
    Page<ListedImport> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int limit) {
        var asked = Page.limit(limit);
        var before = Cursor.decode(after).map(Cursor::id).orElse(null);
        return Page.of(imports.latest(before, asked + 1), asked, made -> Cursor.of(made.id()))
                .map(made -> new ListedImport(
                        made.id(), made.fileName(), made.state(), made.counts(), made.madeAt(), made.appliedAt()));
    }

    @GetMapping("/member-imports/{id}")
    Job get(@PathVariable UUID id) {
        // Read before the import: the job ends in the transaction of its work, so an import without a job is complete.
        var work = worker.find(id);
        return job(imports.get(id), work);
    }

    @GetMapping("/member-imports/{id}/rows")
    Page<Row> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable RowResult result,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = Page.limit(limit);
        var number = Cursor.decode(after).map(Cursor::number).orElse(0L);
        return Page.of(imports.rows(id, result, number, asked + 1), asked, row -> Cursor.of(row.number()))
                .map(this::row);
    }

    /** Applies an import: within the request, or as a job with {@code Prefer: respond-async} (RFC 7240). */
    @PostMapping("/member-imports/{id}/application")
    @ApiResponse(responseCode = "200", description = "Applied")
    @ApiResponse(responseCode = "202", description = "Started; the import shows the progress")
    ResponseEntity<Job> apply(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String only,
            @RequestHeader(required = false) @Nullable String prefer) {
        var onlyGood = "good".equals(only);
        return isAsync(prefer)
                ? start(id, Action.APPLICATION, onlyGood)
                : ResponseEntity.ok(job(imports.apply(id, onlyGood, Initiator.current(), done -> {})));
    }

    /** Undoes an import: within the request, or as a job with {@code Prefer: respond-async} (RFC 7240). */
    @Costly(CostlyOperation.IMPORT)
    @PostMapping("/member-imports/{id}/undo")
    @ApiResponse(responseCode = "200", description = "Undone")
    @ApiResponse(responseCode = "202", description = "Started; the import shows the progress")
    ResponseEntity<Job> undo(@PathVariable UUID id, @RequestHeader(required = false) @Nullable String prefer) {
        return isAsync(prefer)
                ? start(id, Action.UNDO, true)
                : ResponseEntity.ok(job(imports.undo(id, Initiator.current(), done -> {})));
    }

    private static boolean isAsync(@Nullable String prefer) {
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains(RESPOND_ASYNC);
    }

    private ResponseEntity<Job> start(UUID id, Action action, boolean onlyGood) {
        var work = worker.begin(id, action, onlyGood);
        return ResponseEntity.accepted()
                .header("Preference-Applied", RESPOND_ASYNC)
                .body(job(imports.get(id), work));
    }

    private Job job(MemberImport made) {
        return job(made, Optional.empty());
    }

    private Job job(MemberImport made, Optional<ImportWork> work) {
        return new Job(
                made.id(),
                made.fileName(),
                made.state(),
                work.isEmpty() && imports.undoable(made),
                json.readValue(made.source(), SheetSource.class),
                json.readValue(made.columns(), TEXTS),
                made.counts(),
                made.madeAt(),
                made.appliedAt(),
                work.map(underway -> work(made, underway)).orElse(null),
                made.counts().refused() == 0
                        ? List.of()
                        : imports.rows(made.id(), RowResult.REFUSED, 0, MAX_SHOWN).stream()
                                .map(this::row)
                                .toList());
    }

    private Underway work(MemberImport made, ImportWork work) {
        var failed = work.failed();
        return new Underway(
                work.action(),
                work.done(),
                work.total(),
                failed == null ? null : problems.described(new FieldError(failed, null, List.of(made.fileName()))));
    }

    private Row row(ImportRows.StoredRow row) {
        return new Row(
                row.number(),
                row.result(),
                row.firm(),
                row.found(),
                row.fieldErrors().stream().map(this::fieldError).toList(),
                row.changes());
    }

    private CellError fieldError(RowError fieldError) {
        var key = "problem." + fieldError.code();
        var arguments = fieldError.readable();
        var remedy = texts.get(key + ".remedy", arguments);
        return new CellError(
                fieldError.field(),
                fieldError.column(),
                fieldError.heading(),
                fieldError.code(),
                fieldError.found(),
                texts.get(key, arguments),
                texts.get(key + ".expected", arguments),
                remedy.equals(key + ".remedy") ? null : remedy);
    }
}
