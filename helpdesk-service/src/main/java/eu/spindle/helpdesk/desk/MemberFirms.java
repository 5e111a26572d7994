package eu.spindle.helpdesk.desk;

import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The firms of an association, as far as a help desk minds: which of them are members. */
@Service
public class MemberFirms {

    private final JdbcClient database;

    MemberFirms(JdbcClient database) {
        this.database = database;
    }

    /** Whether the firm is a member now. */
    @Transactional(readOnly = true)
    public boolean include(UUID enterprise) {
        return database.sql("""
                        select exists (select from member_firm
                                        where association_id = ? and enterprise_id = ? and status = 'active')""")
                .params(Scope.required().association(), enterprise)
                .query(Boolean.class)
                .single();
    }

    /** Takes what is told of a firm; of one firm things are told in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID enterprise, String status) {
        database.sql("""
                        insert into member_firm (association_id, enterprise_id, status) values (?, ?, ?)
                        on conflict (association_id, enterprise_id) do update set status = excluded.status""")
                .params(Scope.required().association(), enterprise, status)
                .update();
    }
}
