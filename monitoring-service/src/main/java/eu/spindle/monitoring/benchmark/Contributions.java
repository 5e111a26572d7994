package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.formula.Rational;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the associations' contributions with the sector body, where nobody but it sees them. */
@Repository
class Contributions {

    private final JdbcClient database;
    private final JsonMapper json;

    Contributions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the place of all that the association contributed for the year before. */
    void replace(UUID association, int year, String packVersion, List<Contribution> contributions, Instant at) {
        database.sql("delete from contribution where from_association = ? and year = ?")
                .params(association, year)
                .update();
        for (Contribution contribution : contributions) {
            database.sql("""
                            insert into contribution (association_id, from_association, year, indicator, pack_version,
                                   firms, sums, base, taken_at)
                            values (?, ?, ?, ?, ?, string_to_array(?, ',')::uuid[], cast(? as jsonb),
                                    cast(? as jsonb), ?)""")
                    .param(Scope.required().association())
                    .param(association)
                    .param(year)
                    .param(contribution.indicator())
                    .param(packVersion)
                    .param(Releases.joined(contribution.firms()))
                    .param(sums(contribution.pool()))
                    .param(base(contribution.base()))
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** What all associations that measure by this version contribute for a year. */
    List<Contribution> of(int year, String packVersion) {
        return database.sql("""
                        select indicator, firms, sums, base from contribution where year = ? and pack_version = ?
                         order by indicator, from_association""")
                .params(year, packVersion)
                .query((row, number) -> {
                    var firms = Releases.ids(row.getArray("firms"));
                    return new Contribution(
                            row.getString("indicator"),
                            firms,
                            pool(firms.size(), json.readTree(row.getString("sums"))),
                            base(json.readTree(row.getString("base"))));
                })
                .list();
    }

    private String sums(Pool pool) {
        var sums = json.createObjectNode();
        pool.sums()
                .forEach((point, sum) -> sums.putArray(point)
                        .add(sum.total().toString())
                        .add(sum.magnitude().toString())
                        .add(sum.largest().toString())
                        .add(sum.second().toString()));
        return json.writeValueAsString(sums);
    }

    private static Pool pool(int firms, JsonNode stored) {
        var sums = new TreeMap<String, Sum>();
        stored.propertyStream().forEach(entry -> {
            JsonNode parts = entry.getValue();
            sums.put(entry.getKey(), new Sum(exact(parts, 0), exact(parts, 1), exact(parts, 2), exact(parts, 3)));
        });
        return new Pool(firms, sums);
    }

    private String base(Base base) {
        return json.writeValueAsString(json.createArrayNode()
                .add(Integer.toString(base.members()))
                .add(base.employees().toString())
                .add(base.employeesKnown().toString())
                .add(base.turnover().toString())
                .add(base.turnoverKnown().toString()));
    }

    private static Base base(JsonNode parts) {
        int members = exact(parts, 0).numerator().intValueExact();
        return new Base(members, exact(parts, 1), exact(parts, 2), exact(parts, 3), exact(parts, 4));
    }

    private static Rational exact(JsonNode parts, int index) {
        return Rational.parse(parts.get(index).asString());
    }
}
