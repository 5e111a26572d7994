package eu.spindle.monitoring.member;

import eu.spindle.platform.tenancy.Scope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores with the sector body which group owns which firm, for the audit of figures only: no API operation reads it. */
@Repository
public class Owners {

    private final JdbcClient database;

    Owners(JdbcClient database) {
        this.database = database;
    }

    /** Stores the owner that a firm has from now on, in a transaction of the sector body. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(UUID firm, @Nullable UUID owner) {
        database.sql("delete from firm_owner where firm = ? and not released")
                .param(firm)
                .update();
        database.sql("update firm_owner set current = false where firm = ?")
                .param(firm)
                .update();
        if (owner != null) {
            database.sql("""
                            insert into firm_owner (association_id, firm, owner, current, released)
                            values (?, ?, ?, true, false)
                            on conflict (association_id, firm, owner) do update set current = true""")
                    .params(Scope.required().association(), firm, owner)
                    .update();
        }
    }

    /** The owners of today, and those known when figures were released. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FirmOwner> all() {
        return database.sql("select firm, owner from firm_owner order by firm, owner")
                .query((row, number) ->
                        new FirmOwner(row.getObject("firm", UUID.class), row.getObject("owner", UUID.class)))
                .list();
    }

    /** Stores the owners by which figures were released: later figures are audited by these, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saveReleased(Collection<FirmOwner> released) {
        for (FirmOwner one : released) {
            database.sql("""
                            insert into firm_owner (association_id, firm, owner, current, released)
                            values (?, ?, ?, false, true)
                            on conflict (association_id, firm, owner) do update set released = true
                             where not firm_owner.released""")
                    .params(Scope.required().association(), one.firm(), one.owner())
                    .update();
        }
    }
}
