package eu.spindle.monitoring.entry;

import eu.spindle.monitoring.figure.DecimalMark;
import eu.spindle.monitoring.submission.MergeEntries.Merged;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.idempotency.Piecewise;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.limit.HeavyWork;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.MaxBody;
import eu.spindle.platform.web.ProblemWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Bulk entry of figures from CSV, XLSX and JSON. */
@AssociationApi
class EntryController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MAX_BLANKS = 1_000;

    /** A cell of a table has at least one character and one that separates it from the next. */
    private static final int MIN_BYTES = 2;

    private static final int MAX_REASON = 1_000;

    /** What an entry takes in memory, with its result. */
    private static final long BYTES_OF_ENTRY = 640;

    private final BulkEntry entry;
    private final HeavyWork heavyWork;
    private final ProblemWriter problems;
    private final JsonMapper json;

    EntryController(BulkEntry entry, HeavyWork heavyWork, ProblemWriter problems, JsonMapper json) {
        this.entry = entry;
        this.heavyWork = heavyWork;
        this.problems = problems;
        this.json = json;
    }

    @Operation(
            summary = "Enter a file of figures; a dry run by default",
            description = "A table with a column for each data point and a row for each firm (column enterprise: id or"
                    + " name), or with the columns enterprise, data_point, value, comment; or JSON with entries of"
                    + " enterprise, dataPoint, value, comment. Good cells go in, bad ones are named. A number that can be read"
                    + " in two ways, such as 1.000, is refused as ambiguous-number with both readings, unless the file's"
                    + " other numbers or the parameter decimal say how it is meant. JSON takes decimals with a point.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Piecewise
    @Costly(CostlyOperation.IMPORT)
    @PostMapping(
            path = "/cycles/{cycle}/entries",
            consumes = {"text/csv", XLSX, MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Allowed(Roles.ENTERS_FIGURES)
    @MaxBody("20MB")
    Report enter(
            @PathVariable UUID cycle,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(defaultValue = "") String reason,
            @Parameter(
                            description =
                                    "The decimal mark of the file, point or comma; without it, it is detected from the numbers that"
                                            + " are unambiguous")
                    @RequestParam(required = false)
                    @Nullable
                    String decimal,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body,
            Caller caller)
            throws IOException {
        if (reason.length() > MAX_REASON) {
            throw DomainException.invalid("reason", "text-too-long", MAX_REASON);
        }
        UUID only = enterprise == null ? caller.enterprise() : enterprise;
        // Goes through a file on disk: a body of this size does not fit into memory.
        try (var file = UploadedFile.of(body)) {
            long entries = Math.min(EntryFile.MAX_ENTRIES, 1 + Files.size(file.path()) / MIN_BYTES);
            return heavyWork.run(entries * BYTES_OF_ENTRY, () -> {
                EntryFile.Content content = content(type, file.path());
                return report(
                        dryRun,
                        content,
                        entry.enter(cycle, only, content.entries(), mark(decimal), reason, caller.id(), dryRun));
            });
        }
    }

    private Report report(boolean dryRun, EntryFile.Content content, List<EntryResult> results) {
        return new Report(
                dryRun,
                count(results, Merged.Kind.CREATED),
                count(results, Merged.Kind.UPDATED),
                count(results, Merged.Kind.UNCHANGED),
                count(results, Merged.Kind.REFUSED),
                results.stream().map(this::cell).toList(),
                content.skipped().entrySet().stream()
                        .map(row -> new SkippedRow(row.getKey(), described(FieldError.at("row", row.getValue()))))
                        .toList());
    }

    private static @Nullable DecimalMark mark(@Nullable String decimal) {
        return decimal == null
                ? null
                : Codes.find(DecimalMark.class, decimal)
                        .orElseThrow(() -> DomainException.invalid("decimal", "malformed"));
    }

    private EntryFile.Content content(MediaType type, Path file) throws IOException {
        boolean isJson = type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || startsLikeJson(file);
        return isJson ? new EntryFile.Content(EntryDocument.read(file, json), new TreeMap<>()) : EntryFile.read(file);
    }

    private static boolean startsLikeJson(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            for (byte next : content.readNBytes(MAX_BLANKS)) {
                if (!Character.isWhitespace(next)) {
                    return next == '{' || next == '[';
                }
            }
            return false;
        }
    }

    private static long count(List<EntryResult> results, Merged.Kind kind) {
        return results.stream().filter(result -> result.kind() == kind).count();
    }

    private Cell cell(EntryResult result) {
        Entry entry = result.entry();
        return new Cell(
                entry.row(),
                entry.column(),
                result.enterprise(),
                entry.dataPoint(),
                entry.value(),
                result.before(),
                result.kind(),
                problem(result.fieldError()),
                result.meanings());
    }

    private @Nullable Problem problem(@Nullable FieldError fieldError) {
        return fieldError == null ? null : described(fieldError);
    }

    private Problem described(FieldError fieldError) {
        Map<String, Object> described = problems.described(fieldError);
        Object remedy = described.get("remedy");
        return new Problem(
                fieldError.code(), String.valueOf(described.get("detail")), remedy == null ? null : remedy.toString());
    }

    /**
     * The result for a file.
     *
     * @param skipped rows of a table without a figure
     */
    record Report(
            boolean dryRun,
            long created,
            long updated,
            long unchanged,
            long refused,
            List<Cell> cells,
            List<SkippedRow> skipped) {}

    /** A row without a figure, and why it is skipped. */
    record SkippedRow(int row, Problem problem) {}

    /**
     * The result for one cell.
     *
     * @param meanings the two decimals that an ambiguous number can mean; else empty
     */
    record Cell(
            int row,
            String column,
            @Nullable UUID enterprise,
            String dataPoint,
            String found,
            @Nullable String before,
            Merged.Kind result,
            @Nullable Problem problem,
            List<String> meanings) {}

    /** The reason why a cell was refused, and what to do. */
    record Problem(String code, String detail, @Nullable String remedy) {}
}
