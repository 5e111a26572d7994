package eu.spindle.helpdesk.desk;

import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores which firms are members of an association. */
@Service
public class MemberFirmRepository {

    private final JdbcClient database;

    MemberFirmRepository(JdbcClient database) {
        this.database = database;
    }

    /** Checks whether the firm is currently a member. */
    @Transactional(readOnly = true)
    public boolean isMember(UUID enterprise) {
        return database.sql("""
                        select exists (select from member_firm
                                        where association_id = ? and enterprise_id = ? and status = 'active')""")
                .params(Scope.required().association(), enterprise)
                .query(Boolean.class)
                .single();
    }

    /** Stores a firm's status; events of one firm arrive in order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(UUID enterprise, String status) {
        database.sql("""
                        insert into member_firm (association_id, enterprise_id, status) values (?, ?, ?)
                        on conflict (association_id, enterprise_id) do update set status = excluded.status""")
                .params(Scope.required().association(), enterprise, status)
                .update();
    }
}
