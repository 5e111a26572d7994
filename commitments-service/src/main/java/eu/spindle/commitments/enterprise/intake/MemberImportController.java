package eu.spindle.commitments.enterprise.intake;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.sheet.SheetSource;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import eu.spindle.platform.web.Refusal;
import eu.spindle.platform.web.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports of member lists by API: preview, then apply, then perhaps undo. */
@AssociationApi
@RolesAllowed({Role.ADMIN, Role.OFFICER})
class MemberImportController {

    private static final long MOST_BYTES = 20L << 20;
    private static final int SHOWN = 100;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final MemberImports imports;
    private final Texts texts;
    private final JsonMapper json;

    MemberImportController(MemberImports imports, Texts texts, JsonMapper json) {
        this.imports = imports;
        this.texts = texts;
        this.json = json;
    }

    /** What is wrong with a cell, in the reader's language. */
    record CellFault(
            String field,
            String column,
            String heading,
            String code,
            String found,
            String detail,
            String expected,
            @Nullable String remedy) {}

    /** A row and what becomes of it. */
    record Row(int row, String result, @Nullable UUID enterprise, Map<String, String> found, List<CellFault> faults) {}

    /** An import.
     *
     * @param state {@code previewed}, {@code applied} or {@code undone}
     * @param columns heading by field, as understood
     * @param refused the first hundred rows with faults; the others are under {@code rows?result=refused}
     */
    record Job(
            UUID id,
            String file,
            String state,
            SheetSource source,
            Map<String, String> columns,
            Counts counts,
            Instant madeAt,
            @Nullable Instant appliedAt,
            List<Row> refused) {}

    @PostMapping(value = "/member-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Job preview(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            Caller caller) {
        if (file == null) {
            throw Refusal.invalid("file", "import-file-missing");
        }
        if (file.getSize() > MOST_BYTES) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "import-too-large");
        }
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return job(imports.preview(
                    name.length() > 200 ? name.substring(0, 200) : name,
                    file.getBytes(),
                    mapping(mapping),
                    caller.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> mapping(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(mapping, TEXTS);
        } catch (JacksonException e) {
            throw Refusal.invalid("mapping", "malformed");
        }
    }

    @GetMapping("/member-imports/{id}")
    Job get(@PathVariable UUID id) {
        return job(imports.get(id));
    }

    @GetMapping("/member-imports/{id}/rows")
    Page<Row> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = Page.limit(limit);
        var number = Cursor.decode(after).map(MemberImportController::number).orElse(0);
        return Page.of(imports.rows(id, result, number, asked + 1), asked, row -> Cursor.of(row.number()))
                .map(this::row);
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.values().getFirst());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("after", "malformed");
        }
    }

    @PostMapping("/member-imports/{id}/application")
    Job apply(@PathVariable UUID id, @RequestParam(required = false) @Nullable String only) {
        return job(imports.apply(id, "good".equals(only)));
    }

    @PostMapping("/member-imports/{id}/undo")
    Job undo(@PathVariable UUID id) {
        return job(imports.undo(id));
    }

    private Job job(MemberImport made) {
        return new Job(
                made.id(),
                made.fileName(),
                made.state(),
                json.readValue(made.source(), SheetSource.class),
                json.readValue(made.columns(), TEXTS),
                made.counts(),
                made.madeAt(),
                made.appliedAt(),
                made.counts().refused() == 0
                        ? List.of()
                        : imports.rows(made.id(), "refused", 0, SHOWN).stream()
                                .map(this::row)
                                .toList());
    }

    private Row row(ImportRows.Kept row) {
        return new Row(
                row.number(),
                row.result(),
                row.firm(),
                row.found(),
                row.faults().stream().map(this::fault).toList());
    }

    private CellFault fault(RowFault fault) {
        var key = "problem." + fault.code();
        var arguments = fault.arguments().toArray();
        var remedy = texts.get(key + ".remedy", arguments);
        return new CellFault(
                fault.field(),
                fault.column(),
                fault.heading(),
                fault.code(),
                fault.found(),
                texts.get(key, arguments),
                texts.get(key + ".expected", arguments),
                remedy.equals(key + ".remedy") ? null : remedy);
    }
}
