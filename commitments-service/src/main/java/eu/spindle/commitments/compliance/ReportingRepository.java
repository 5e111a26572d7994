package eu.spindle.commitments.compliance;

import eu.spindle.commitments.compliance.ReportingRecord.Outcome;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what each firm with pledges did in each cycle, and which firms have more time. */
@Repository
class ReportingRepository {

    private final JdbcClient database;

    ReportingRepository(JdbcClient database) {
        this.database = database;
    }

    /** Records a report, whatever was recorded for that cycle before. */
    void saveReport(UUID enterprise, UUID cycle, int year) {
        database.sql("""
                        insert into reporting_record (association_id, enterprise_id, cycle_id, year, outcome)
                        values (?, ?, ?, ?, 'reported')
                        on conflict (association_id, enterprise_id, cycle_id)
                          do update set outcome = 'reported', reason = null""").params(association(), enterprise, cycle, year).update();
    }

    /** Records the outcome of a closed cycle for a firm without one.
     *
     * @return false when the firm has one
     */
    boolean add(UUID enterprise, UUID cycle, int year, Outcome outcome, @Nullable String reason) {
        return database.sql("""
                                insert into reporting_record (association_id, enterprise_id, cycle_id, year, outcome, reason)
                                values (:association, :enterprise, :cycle, :year, :outcome, :reason)
                                on conflict do nothing""")
                        .param("association", association())
                        .param("enterprise", enterprise)
                        .param("cycle", cycle)
                        .param("year", year)
                        .param("outcome", outcome.code())
                        .param("reason", reason, Types.VARCHAR)
                        .update()
                == 1;
    }

    /** The records of a firm, the latest cycle first. */
    List<ReportingRecord> find(UUID enterprise) {
        return database.sql("""
                        select outcome, exists (
                                 select from reporting_extension e where e.association_id = r.association_id
                                    and e.enterprise_id = r.enterprise_id and e.cycle_id = r.cycle_id) as extended
                          from reporting_record r
                         where association_id = ? and enterprise_id = ? order by year desc, cycle_id desc""")
                .params(association(), enterprise)
                .query((row, number) -> new ReportingRecord(
                        Codes.get(Outcome.class, row.getString("outcome")), row.getBoolean("extended")))
                .list();
    }

    /** Excuses all cycles that a firm missed. */
    void excuse(UUID enterprise, String reason) {
        database.sql("""
                        update reporting_record set outcome = 'excused', reason = ?
                         where association_id = ? and enterprise_id = ? and outcome = 'missed'""").params(reason, association(), enterprise).update();
    }

    /** Excuses the cycles of a year that a firm missed. */
    void excuse(UUID enterprise, int year, String reason) {
        database.sql("""
                        update reporting_record set outcome = 'excused', reason = ?
                         where association_id = ? and enterprise_id = ? and year = ? and outcome = 'missed'""").params(reason, association(), enterprise, year).update();
    }

    /** Deletes the records of firms that missed a cycle, and returns those firms. */
    List<UUID> deleteMissed(UUID cycle) {
        return database.sql("""
                        delete from reporting_record
                         where association_id = ? and cycle_id = ? and outcome = 'missed' returning enterprise_id""")
                .params(association(), cycle)
                .query((row, number) -> row.getObject("enterprise_id", UUID.class))
                .list();
    }

    void extend(UUID enterprise, UUID cycle) {
        database.sql("""
                        insert into reporting_extension (association_id, enterprise_id, cycle_id) values (?, ?, ?)
                        on conflict do nothing""").params(association(), enterprise, cycle).update();
    }

    void endExtension(UUID enterprise, UUID cycle) {
        database.sql("""
                        delete from reporting_extension
                         where association_id = ? and enterprise_id = ? and cycle_id = ?""").params(association(), enterprise, cycle).update();
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
