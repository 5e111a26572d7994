package eu.spindle.commitments.enterprise.intake;

import eu.spindle.commitments.enterprise.Details;
import eu.spindle.commitments.enterprise.MemberForm;
import eu.spindle.commitments.enterprise.MemberRegister;
import eu.spindle.commitments.enterprise.MemberRegister.Done;
import eu.spindle.commitments.enterprise.MemberRegister.Key;
import eu.spindle.commitments.enterprise.MemberRegister.RegisteredFirm;
import eu.spindle.commitments.enterprise.intake.ImportWork.Action;
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

/** Previews a member list, applies it, and takes it back. */
@Service
@Transactional
class MemberImports {

    /** Rows that are held in memory and sent to the database at once. */
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

    /** Says what an import would do, and does nothing. */
    MemberImport preview(String fileName, Path file, Map<String, String> mapping, UUID by) throws IOException {
        var content = MemberFile.read(file, mapping);
        var columns = new HashMap<String, String>();
        content.headings()
                .columns()
                .keySet()
                .forEach(field -> columns.put(field, content.headings().text(field)));
        var made = MemberImport.previewed(
                fileName, json.writeValueAsString(content.source()), json.writeValueAsString(columns), by, now());
        var known = register.known();
        var evaluated = content.rows().stream().map(row -> judge(row, known)).toList();
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

    private static ImportRows.EvaluatedRow judge(ReadRow row, Map<Key, RegisteredFirm> known) {
        var details = row.details();
        if (details == null) {
            return new ImportRows.EvaluatedRow(row, "refused", List.of(), null);
        }
        var firm = known.get(Key.of(details));
        if (firm == null) {
            return new ImportRows.EvaluatedRow(row, "created", List.of(), null);
        }
        var told = firm.details().headingOf(row.found());
        if (told.details() == null) {
            return new ImportRows.EvaluatedRow(row.refused(told.fieldErrors()), "refused", List.of(), firm.id());
        }
        return new ImportRows.EvaluatedRow(
                row, result(firm, told.details()), FieldChange.between(firm, told.details()), firm.id());
    }

    private static String result(@Nullable RegisteredFirm firm, Details details) {
        if (firm == null) {
            return "created";
        }
        return firm.says(details) ? "unchanged" : "updated";
    }

    @Transactional(readOnly = true)
    MemberImport get(UUID id) {
        return imports.findById(id).orElseThrow(DomainException::notFound);
    }

    @Transactional(readOnly = true)
    List<ImportRows.StoredRow> rows(UUID id, @Nullable String result, long after, int limit) {
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

    /** Whether an import could be taken back now. */
    @Transactional(readOnly = true)
    boolean undoable(MemberImport made) {
        return made.isApplied() && rows.builtUpon(made.id()).isEmpty();
    }

    /** How many rows there are to do; empty when it has been done.
     *
     * @throws DomainException when it cannot be done
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

    /** Does what the preview said, measured against how the firms stand now.
     *
     * @param progress takes the number of rows that are done
     */
    MemberImport apply(UUID id, boolean onlyGood, Initiator by, IntConsumer progress) {
        var made = imports.lock(id).orElseThrow(DomainException::notFound);
        if (made.mayApply(onlyGood)) {
            made.applied(now());
            made.count(take(made, progress));
            imports.saveAndFlush(made);
            audit.record(by, "member-import.applied", "member-import", id, counts(made));
        }
        works.end(id, Action.APPLICATION);
        return made;
    }

    private Counts take(MemberImport made, IntConsumer progress) {
        var known = register.known();
        var counts = new Counts(0, 0, 0, made.counts().refused());
        var done = 0;
        var batch = goodAfter(made.id(), 0);
        while (!batch.isEmpty()) {
            for (var result : take(made.id(), batch, known)) {
                counts = counts.plus(result);
            }
            done += batch.size();
            progress.accept(done);
            batch = goodAfter(made.id(), batch.getLast().number());
        }
        return counts;
    }

    private List<ImportRows.StoredRow> goodAfter(UUID id, int number) {
        var batch = rows.list(id, null, number, BATCH);
        var good = batch.stream().filter(row -> !row.result().equals("refused")).toList();
        // A whole batch of refused rows is not the end.
        return good.isEmpty() && !batch.isEmpty()
                ? goodAfter(id, batch.getLast().number())
                : good;
    }

    private List<String> take(UUID id, List<ImportRows.StoredRow> batch, Map<Key, RegisteredFirm> known) {
        var results = new ArrayList<String>();
        var told = new ArrayList<Details>();
        var existing = new ArrayList<@Nullable UUID>();
        for (var row : batch) {
            var read = MemberForm.of(row.found()).check().details();
            if (read == null) {
                throw new IllegalStateException("A good row is not good any more: " + row.number());
            }
            var firm = known.get(Key.of(read));
            var details =
                    firm == null ? read : firm.details().headingOf(row.found()).details();
            if (details == null) {
                // The firm was edited since the preview, so that the row does not fit it any more.
                throw DomainException.changedMeanwhile(List.of());
            }
            var result = result(firm, details);
            results.add(result);
            if (!result.equals("unchanged")) {
                told.add(details);
                existing.add(firm == null ? null : firm.id());
            }
        }
        var taken = register.take(told, existing).iterator();
        var done = new ArrayList<@Nullable Done>();
        results.forEach(result -> done.add(result.equals("unchanged") ? null : taken.next()));
        rows.done(id, batch.stream().map(ImportRows.StoredRow::number).toList(), results, done);
        return results;
    }

    /** Takes back what it did, if nothing stands on it.
     *
     * @param progress takes the number of rows that are done
     */
    MemberImport undo(UUID id, Initiator by, IntConsumer progress) {
        var made = imports.lock(id).orElseThrow(DomainException::notFound);
        if (mayUndo(made)) {
            made.undone();
            takeBack(id, progress);
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
        var builtUpon = rows.builtUpon(made.id());
        if (!builtUpon.isEmpty()) {
            throw DomainException.conflict("import-built-upon", String.join(", ", builtUpon));
        }
        return true;
    }

    private void takeBack(UUID id, IntConsumer progress) {
        var done = 0;
        var after = new UUID(0, 0);
        for (var batch = rows.changes(id, after, BATCH); !batch.isEmpty(); batch = rows.changes(id, after, BATCH)) {
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
