package eu.spindle.commitments.progress;

import eu.spindle.platform.tenancy.Scope;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores by which definitions monitoring-service computes the indicators of each published catalogue version. */
@Component
public class IndicatorDefinitions {

    private final JdbcClient database;

    IndicatorDefinitions(JdbcClient database) {
        this.database = database;
    }

    /**
     * Stores the definitions of a version, which never change.
     *
     * @param definitions fingerprints by the codes of the indicators
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(String version, Map<String, String> definitions) {
        definitions.forEach((indicator, definition) -> database.sql("""
                        insert into indicator_definition (programme, version, indicator, definition)
                        values (?, ?, ?, ?) on conflict do nothing""")
                .params(Scope.required().programme(), version, indicator, definition)
                .update());
    }

    /** Compares how two versions define an indicator. */
    Comparison compare(String indicator, String version, String otherVersion) {
        if (version.equals(otherVersion)) {
            return Comparison.SAME;
        }
        var known = database.sql("""
                        select definition from indicator_definition
                         where programme = ? and indicator = ? and version in (?, ?)""")
                .params(Scope.required().programme(), indicator, version, otherVersion)
                .query(String.class)
                .list();
        if (known.size() < 2) {
            return Comparison.UNKNOWN;
        }
        return known.getFirst().equals(known.getLast()) ? Comparison.SAME : Comparison.DIFFERENT;
    }

    /** How two definitions of an indicator compare. */
    enum Comparison {
        SAME,
        DIFFERENT,
        /** One of them has not arrived yet; nothing may be concluded until it has. */
        UNKNOWN
    }
}
