package eu.spindle.commitments.enterprise.intake;

import eu.spindle.commitments.enterprise.MemberRegister.Done;
import eu.spindle.commitments.enterprise.MemberRegister.RegisteredFirm;
import eu.spindle.platform.tenancy.Scope;
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

/** Keeps the rows of imports: what was found, what became of it, and how the firm was before. */
@Component
class ImportRows {

    /** How many firms a refusal names. */
    private static final int NAMED = 3;

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

    /** A row as it is kept. */
    record StoredRow(
            int number,
            String result,
            Map<String, String> found,
            List<RowError> fieldErrors,
            List<FieldChange> changes,
            @Nullable UUID firm) {}

    /** A row with what is to become of it. */
    record EvaluatedRow(
            ReadRow row,
            String result,
            List<FieldChange> changes,
            @Nullable UUID firm) {}

    void add(UUID association, UUID id, List<EvaluatedRow> rows) {
        var values = new ArrayList<Object[]>();
        for (var evaluated : rows) {
            values.add(new Object[] {
                association,
                id,
                evaluated.row().number(),
                evaluated.result(),
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
    List<StoredRow> list(UUID id, @Nullable String result, long after, int limit) {
        return new ArrayList<>(database.sql("""
                        select number, result, found, errors, changes, firm from member_import_row
                         where association_id = :association and import_id = :id and number > :after
                           and (cast(:result as text) is null or result = :result)
                         order by number limit :limit""")
                .param("association", Scope.required().association())
                .param("id", id)
                .param("after", after)
                .param("result", result)
                .param("limit", limit)
                .query((row, index) -> new StoredRow(
                        row.getInt("number"),
                        row.getString("result"),
                        json.readValue(row.getString("found"), TEXTS),
                        row.getString("errors") == null ? List.of() : json.readValue(row.getString("errors"), ERRORS),
                        row.getString("changes") == null
                                ? List.of()
                                : json.readValue(row.getString("changes"), CHANGES),
                        row.getObject("firm", UUID.class)))
                .list());
    }

    /** Remembers what became of rows, and how the firms were before. */
    void done(UUID id, List<Integer> numbers, List<String> results, List<@Nullable Done> done) {
        var association = Scope.required().association();
        var values = new ArrayList<Object[]>();
        for (var i = 0; i < numbers.size(); i++) {
            var made = done.get(i);
            values.add(new Object[] {
                results.get(i),
                made == null ? null : made.id(),
                made == null ? null : made.version(),
                made == null || made.before() == null ? null : json.writeValueAsString(made.before()),
                association,
                id,
                numbers.get(i)
            });
        }
        batches.batchUpdate("""
                update member_import_row set result = ?, firm = coalesce(?, firm), firm_version = ?, before = ?
                 where association_id = ? and import_id = ? and number = ?""", values);
    }

    /** What an applied import did, some hundred rows at a time. */
    List<Done> changes(UUID id, UUID after, int limit) {
        return new ArrayList<>(database.sql("""
                        select firm, firm_version, before from member_import_row
                         where association_id = ? and import_id = ? and result in ('created', 'updated') and firm > ?
                         order by firm limit ?""")
                .params(Scope.required().association(), id, after, limit)
                .query((row, index) -> new Done(
                        row.getObject("firm", UUID.class),
                        row.getLong("firm_version"),
                        row.getString("before") == null
                                ? null
                                : json.readValue(row.getString("before"), RegisteredFirm.class)))
                .list());
    }

    /** The names of some firms of the import that were changed since, or that a pledge or a person stands on. */
    List<String> builtUpon(UUID id) {
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
                .param("most", NAMED)
                .query((row, index) -> Objects.requireNonNull(row.getString("name")))
                .list();
    }
}
