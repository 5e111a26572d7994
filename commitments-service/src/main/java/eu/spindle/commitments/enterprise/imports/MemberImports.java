package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.Details;
import eu.spindle.commitments.enterprise.MemberForm;
import eu.spindle.commitments.enterprise.MemberRegister;
import eu.spindle.commitments.enterprise.MemberRegister.ImportedFirm;
import eu.spindle.commitments.enterprise.MemberRegister.Key;
import eu.spindle.commitments.enterprise.MemberRegister.RegisteredFirm;
import eu.spindle.commitments.enterprise.imports.ImportWork.Action;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.audit.Initiator;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Previews, applies and undoes the import of a member list. */
@Service
@Transactional
class MemberImports {

    /** Number of rows in one batch. */
    private static final int BATCH = 500;

    private final MemberImportRepository imports;
    private final ImportRows rows;
    private final ImportWorks works;
    private final MemberRegister register;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    MemberImports(
            MemberImportRepository imports,
            ImportRows rows,
            ImportWorks works,
            MemberRegister register,
            AuditLog audit,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.works = works;
        this.register = register;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Reads a list and stores what applying it would do. */
    MemberImport preview(String fileName, Path file, Map<String, String> mapping, UUID by) throws IOException {
        var content = MemberFile.read(file, mapping);
        var columns = new HashMap<String, String>();
        content.headings()
                .columns()
                .keySet()
                .forEach(field -> columns.put(field, content.headings().text(field)));
        var made = MemberImport.previewed(
                fileName, json.writeValueAsString(content.source()), json.writeValueAsString(columns), by, now());
        var firms = register.all();
        var evaluated = content.rows().stream().map(row -> evaluate(row, firms)).toList();
        made.count(evaluated.stream()
                .map(ImportRows.EvaluatedRow::result)
                .reduce(new Counts(0, 0, 0, 0), Counts::plus, (one, other) -> one));
        imports.saveAndFlush(made);
        for (var from = 0; from < evaluated.size(); from += BATCH) {
            rows.add(
                    Scope.required().association(),
                    made.id(),
                    evaluated.subList(from, Math.min(evaluated.size(), from + BATCH)));
        }
        audit.record("member-import.previewed", "member-import", made.id(), counts(made));
        return made;
    }

    private static ImportRows.EvaluatedRow evaluate(ReadRow row, Map<Key, RegisteredFirm> firms) {
        var details = row.details();
        if (details == null) {
            return new ImportRows.EvaluatedRow(row, RowResult.REFUSED, List.of(), null);
        }
        var firm = firms.get(Key.of(details));
        if (firm == null) {
            return new ImportRows.EvaluatedRow(row, RowResult.CREATED, List.of(), null);
        }
        var imported = firm.details().with(row.found());
        if (imported.details() == null) {
            return new ImportRows.EvaluatedRow(
                    row.refused(imported.fieldErrors()), RowResult.REFUSED, List.of(), firm.id());
        }
        return new ImportRows.EvaluatedRow(
                row, result(firm, imported.details()), FieldChange.between(firm, imported.details()), firm.id());
    }

    private static RowResult result(@Nullable RegisteredFirm firm, Details details) {
        if (firm == null) {
            return RowResult.CREATED;
        }
        return firm.hasDetails(details) ? RowResult.UNCHANGED : RowResult.UPDATED;
    }

    @Transactional(readOnly = true)
    MemberImport get(UUID id) {
        return imports.findById(id).orElseThrow(DomainException::notFound);
    }

    @Transactional(readOnly = true)
    List<ImportRows.StoredRow> rows(UUID id, @Nullable RowResult result, long after, int limit) {
        get(id);
        return rows.list(id, result, after, limit);
    }

    /** The imports of the association, the latest first. */
    @Transactional(readOnly = true)
    List<MemberImport> latest(@Nullable UUID before, int limit) {
        return before == null
                ? imports.findAllByOrderByIdDesc(Limit.of(limit))
                : imports.findByIdLessThanOrderByIdDesc(before, Limit.of(limit));
    }

    /** Whether an import can be undone now. */
    @Transactional(readOnly = true)
    boolean undoable(MemberImport made) {
        return made.isApplied() && rows.used(made.id()).isEmpty();
    }

    /** The number of rows to process; empty when the import has been applied, or undone.
     *
     * @throws DomainException when it cannot be
     */
    OptionalInt rowsToDo(UUID id, Action action, boolean onlyGood) {
        var made = imports.lock(id).orElseThrow(DomainException::notFound);
        var counts = made.counts();
        return switch (action) {
            case APPLICATION ->
                made.mayApply(onlyGood)
                        ? OptionalInt.of(counts.created() + counts.updated() + counts.unchanged())
                        : OptionalInt.empty();
            case UNDO -> mayUndo(made) ? OptionalInt.of(counts.created() + counts.updated()) : OptionalInt.empty();
        };
    }

    /** Applies an import to the present state of the firms.
     *
     * @param progress receives the number of processed rows
     */
    MemberImport apply(UUID id, boolean onlyGood, Initiator by, IntConsumer progress) {
        var made = imports.lock(id).orElseThrow(DomainException::notFound);
        if (made.mayApply(onlyGood)) {
            made.applied(now());
            made.count(apply(made, progress));
            imports.saveAndFlush(made);
            audit.record(by, "member-import.applied", "member-import", id, counts(made));
        }
        works.end(id, Action.APPLICATION);
        return made;
    }

    private Counts apply(MemberImport made, IntConsumer progress) {
        var firms = register.all();
        var counts = new Counts(0, 0, 0, made.counts().refused());
        var done = 0;
        var batch = validAfter(made.id(), 0);
        while (!batch.isEmpty()) {
            for (var result : apply(made.id(), batch, firms)) {
                counts = counts.plus(result);
            }
            done += batch.size();
            progress.accept(done);
            batch = validAfter(made.id(), batch.getLast().number());
        }
        return counts;
    }

    private List<ImportRows.StoredRow> validAfter(UUID id, int number) {
        var batch = rows.list(id, null, number, BATCH);
        var valid =
                batch.stream().filter(row -> row.result() != RowResult.REFUSED).toList();
        // A batch of refused rows only is not the end.
        return valid.isEmpty() && !batch.isEmpty()
                ? validAfter(id, batch.getLast().number())
                : valid;
    }

    private List<RowResult> apply(UUID id, List<ImportRows.StoredRow> batch, Map<Key, RegisteredFirm> firms) {
        var results = new ArrayList<RowResult>();
        var changed = new ArrayList<Details>();
        var existing = new ArrayList<@Nullable UUID>();
        for (var row : batch) {
            var read = MemberForm.of(row.found()).check().details();
            if (read == null) {
                throw new IllegalStateException("A valid row is no longer valid: " + row.number());
            }
            var firm = firms.get(Key.of(read));
            var details = firm == null ? read : firm.details().with(row.found()).details();
            if (details == null) {
                // The firm was edited since the preview, and the row no longer fits.
                throw DomainException.changedMeanwhile(List.of());
            }
            var result = result(firm, details);
            results.add(result);
            if (result != RowResult.UNCHANGED) {
                changed.add(details);
                existing.add(firm == null ? null : firm.id());
            }
        }
        var saved = register.save(changed, existing).iterator();
        var imported = new ArrayList<@Nullable ImportedFirm>();
        results.forEach(result -> imported.add(result == RowResult.UNCHANGED ? null : saved.next()));
        rows.save(id, batch.stream().map(ImportRows.StoredRow::number).toList(), results, imported);
        return results;
    }

    /** Undoes an import, unless its firms have been used since.
     *
     * @param progress receives the number of processed rows
     */
    MemberImport undo(UUID id, Initiator by, IntConsumer progress) {
        var made = imports.lock(id).orElseThrow(DomainException::notFound);
        if (mayUndo(made)) {
            made.undone();
            undoRows(id, progress);
            imports.saveAndFlush(made);
            audit.record(by, "member-import.undone", "member-import", id, counts(made));
        }
        works.end(id, Action.UNDO);
        return made;
    }

    private boolean mayUndo(MemberImport made) {
        if (!made.mayUndo()) {
            return false;
        }
        var used = rows.used(made.id());
        if (!used.isEmpty()) {
            throw DomainException.conflict("import-built-upon", String.join(", ", used));
        }
        return true;
    }

    private void undoRows(UUID id, IntConsumer progress) {
        var done = 0;
        var after = new UUID(0, 0);
        for (var batch = rows.imported(id, after, BATCH); !batch.isEmpty(); batch = rows.imported(id, after, BATCH)) {
            register.undo(batch);
            done += batch.size();
            progress.accept(done);
            after = batch.getLast().id();
        }
    }

    private static Map<String, Integer> counts(MemberImport made) {
        var counts = made.counts();
        return Map.of(
                "created", counts.created(),
                "updated", counts.updated(),
                "unchanged", counts.unchanged(),
                "refused", counts.refused());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
