package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.MemberRegister.ImportedFirm;
import eu.spindle.commitments.enterprise.MemberRegister.RegisteredFirm;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores the rows of imports: the values, the result, and the state of the firm before. */
@Component
class ImportRows {

    /** Maximum number of firms that a refusal names. */
    private static final int MAX_NAMED = 3;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<RowError>> ERRORS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportRows(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /** A stored row. */
    record StoredRow(
            int number,
            RowResult result,
            Map<String, String> found,
            List<RowError> fieldErrors,
            List<FieldChange> changes,
            @Nullable UUID firm) {}

    /** A row with its result. */
    record EvaluatedRow(
            ReadRow row,
            RowResult result,
            List<FieldChange> changes,
            @Nullable UUID firm) {}

    void add(UUID association, UUID id, List<EvaluatedRow> rows) {
        var values = new ArrayList<Object[]>();
        for (var evaluated : rows) {
            values.add(new Object[] {
                association,
                id,
                evaluated.row().number(),
                evaluated.result().code(),
                json.writeValueAsString(evaluated.row().found()),
                evaluated.row().fieldErrors().isEmpty()
                        ? null
                        : json.writeValueAsString(evaluated.row().fieldErrors()),
                evaluated.changes().isEmpty() ? null : json.writeValueAsString(evaluated.changes()),
                evaluated.firm()
            });
        }
        batches.batchUpdate("""
                insert into member_import_row (association_id, import_id, number, result, found, errors, changes, firm)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** Rows after a number, in order. */
    List<StoredRow> list(UUID id, @Nullable RowResult result, long after, int limit) {
        return new ArrayList<>(database.sql("""
                        select number, result, found, errors, changes, firm from member_import_row
                         where association_id = :association and import_id = :id and number > :after
                           and (cast(:result as text) is null or result = :result)
                         order by number limit :limit""")
                .param("association", Scope.required().association())
                .param("id", id)
                .param("after", after)
                .param("result", result == null ? null : result.code(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, index) -> new StoredRow(
                        row.getInt("number"),
                        Codes.get(RowResult.class, row.getString("result")),
                        json.readValue(row.getString("found"), TEXTS),
                        row.getString("errors") == null ? List.of() : json.readValue(row.getString("errors"), ERRORS),
                        row.getString("changes") == null
                                ? List.of()
                                : json.readValue(row.getString("changes"), CHANGES),
                        row.getObject("firm", UUID.class)))
                .list());
    }

    /** Saves the results of rows, and the state of the firms before. */
    void save(UUID id, List<Integer> numbers, List<RowResult> results, List<@Nullable ImportedFirm> imported) {
        var association = Scope.required().association();
        var values = new ArrayList<Object[]>();
        for (var i = 0; i < numbers.size(); i++) {
            var firm = imported.get(i);
            values.add(new Object[] {
                results.get(i).code(),
                firm == null ? null : firm.id(),
                firm == null ? null : firm.version(),
                firm == null || firm.before() == null ? null : json.writeValueAsString(firm.before()),
                association,
                id,
                numbers.get(i)
            });
        }
        batches.batchUpdate("""
                update member_import_row set result = ?, firm = coalesce(?, firm), firm_version = ?, before = ?
                 where association_id = ? and import_id = ? and number = ?""", values);
    }

    /** The firms that an applied import added or edited, in batches. */
    List<ImportedFirm> imported(UUID id, UUID after, int limit) {
        return new ArrayList<>(database.sql("""
                        select firm, firm_version, before from member_import_row
                         where association_id = ? and import_id = ? and result in ('created', 'updated') and firm > ?
                         order by firm limit ?""")
                .params(Scope.required().association(), id, after, limit)
                .query((row, index) -> new ImportedFirm(
                        row.getObject("firm", UUID.class),
                        row.getLong("firm_version"),
                        row.getString("before") == null
                                ? null
                                : json.readValue(row.getString("before"), RegisteredFirm.class)))
                .list());
    }

    /** The names of some firms of the import that were changed since, or that have a pledge or a membership. */
    List<String> used(UUID id) {
        return database.sql("""
                        select coalesce(e.legal_name, cast(r.firm as text)) as name from member_import_row r
                          left join enterprise e on e.association_id = r.association_id and e.id = r.firm
                         where r.association_id = :association and r.import_id = :id
                           and r.result in ('created', 'updated')
                           and (e.version is distinct from r.firm_version
                            or r.result = 'created'
                             and (exists (select from pledge p where p.association_id = r.association_id
                                           and p.enterprise_id = r.firm)
                               or exists (select from membership m where m.association_id = r.association_id
                                           and m.enterprise_id = r.firm)))
                         order by r.number limit :most""")
                .param("association", Scope.required().association())
                .param("id", id)
                .param("most", MAX_NAMED)
                .query((row, index) -> Objects.requireNonNull(row.getString("name")))
                .list();
    }
}
