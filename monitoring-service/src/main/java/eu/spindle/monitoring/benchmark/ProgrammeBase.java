package eu.spindle.monitoring.benchmark;

import eu.spindle.platform.number.Rational;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores with the sector body the size of each association, and which of its cycles have closed. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ProgrammeBase {

    private final JdbcClient database;

    ProgrammeBase(JdbcClient database) {
        this.database = database;
    }

    /** Stores the number of members of an association. */
    void members(UUID association, int members) {
        database.sql("""
                        insert into association_base (association_id, from_association, members, employees, turnover)
                        values (?, ?, ?, '0', '0')
                        on conflict (association_id, from_association) do update set members = excluded.members""")
                .params(Scope.required().association(), association, members)
                .update();
    }

    /** Stores the size of an association. */
    void replace(UUID association, Base base) {
        database.sql("""
                        insert into association_base (association_id, from_association, members, employees, turnover)
                        values (?, ?, ?, ?, ?)
                        on conflict (association_id, from_association) do update set members = excluded.members,
                               employees = excluded.employees, turnover = excluded.turnover""")
                .params(
                        Scope.required().association(),
                        association,
                        base.members(),
                        base.employees().toString(),
                        base.turnover().toString())
                .update();
    }

    /** Stores the state of an association's cycle of a year, and updates the state of the year. */
    void cycle(UUID association, int year, boolean closed, LocalDate graceEnd) {
        database.sql("""
                        insert into association_cycle (association_id, from_association, year, closed, grace_end)
                        values (?, ?, ?, ?, ?)
                        on conflict (association_id, from_association, year) do update set closed = excluded.closed,
                               grace_end = excluded.grace_end""")
                .params(Scope.required().association(), association, year, closed, Date.valueOf(graceEnd))
                .update();
        database.sql("""
                        insert into sector_year (programme, year, complete, last_grace_end)
                        select ?, year, bool_and(closed), max(grace_end) from association_cycle where year = ?
                         group by year
                        on conflict (programme, year) do update set complete = excluded.complete,
                               last_grace_end = excluded.last_grace_end""").params(Scope.required().programme(), year).update();
    }

    /** The base of the whole programme. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Base all() {
        return database
                .sql("select * from association_base")
                .query((row, number) -> new Base(
                        row.getInt("members"),
                        Rational.parse(row.getString("employees")),
                        Rational.parse(row.getString("turnover"))))
                .list()
                .stream()
                .reduce(Base.NOTHING, Base::plus);
    }
}
