package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.disclosure.PublishedSum;
import eu.spindle.monitoring.member.OwnershipGroups;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.number.Rational;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores all sums that the published figures reveal. */
@Repository
class PublishedSums {

    /** The number of sums, of up to all firms each, that are in memory at once. */
    private static final int FETCHED = 50;

    private final JdbcClient database;
    private final DataSource dataSource;

    PublishedSums(JdbcClient database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /** Locks the year of the programme against other publications until the transaction ends.
     *
     * @throws CannotAcquireLockException when another publication is running
     */
    void lock(int year) {
        boolean locked = database.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("published/" + Scope.required().association() + "/" + year)
                .query(Boolean.class)
                .single();
        if (!locked) {
            throw new CannotAcquireLockException("Figures of " + year + " are being released for others");
        }
    }

    /** Passes the sums of a year on, a few at a time. */
    void each(int year, OwnershipGroups owners, Consumer<PublishedSum> taken) {
        var few = new JdbcTemplate(dataSource);
        few.setFetchSize(FETCHED);
        few.query(
                "select * from published_sum where year = ? order by published_at, quantity, hash",
                row -> {
                    taken.accept(new PublishedSum(
                            row.getString("quantity"),
                            Codes.get(PublishedSum.Kind.class, row.getString("kind")),
                            values(row, owners)));
                },
                year);
    }

    private static Map<Contributor, Rational> values(ResultSet row, OwnershipGroups owners) throws SQLException {
        var firms = (UUID[]) row.getArray("firms").getArray();
        var associations = (UUID[]) row.getArray("associations").getArray();
        var amounts = (String[]) row.getArray("amounts").getArray();
        var values = new HashMap<Contributor, Rational>();
        for (int i = 0; i < firms.length; i++) {
            values.put(new Contributor(firms[i], owners.of(firms[i]), associations[i]), Rational.parse(amounts[i]));
        }
        return values;
    }

    void add(int year, Collection<PublishedSum> sums, Instant at) {
        for (PublishedSum sum : sums) {
            var firms = sum.values().keySet().stream()
                    .sorted(Comparator.comparing(Contributor::firm))
                    .toList();
            String amounts = firms.stream()
                    .map(firm -> String.valueOf(sum.values().get(firm)))
                    .collect(Collectors.joining(","));
            String ids = joined(firms.stream().map(Contributor::firm).toList());
            database.sql("""
                            insert into published_sum (association_id, year, quantity, hash, kind, firms, associations,
                                   amounts, published_at)
                            values (?, ?, ?, ?, ?, string_to_array(?, ',')::uuid[], string_to_array(?, ',')::uuid[],
                                   string_to_array(?, ','), ?)
                            on conflict do nothing""")
                    .params(
                            Scope.required().association(),
                            year,
                            sum.quantity(),
                            hash(ids + "/" + amounts),
                            sum.kind().code(),
                            ids,
                            joined(firms.stream().map(Contributor::association).toList()),
                            amounts,
                            Timestamp.from(at))
                    .update();
        }
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
