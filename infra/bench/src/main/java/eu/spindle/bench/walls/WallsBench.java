package eu.spindle.bench.walls;

import eu.spindle.bench.Database;
import eu.spindle.bench.Environment;
import eu.spindle.bench.Figure;
import eu.spindle.bench.Figures;
import eu.spindle.bench.load.Latencies;
import eu.spindle.local.LocalSystem;
import eu.spindle.local.PartName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Random;
import java.util.UUID;

/**
 * Measures the two most frequent queries of a service, in their transactions, with row-level security on and off: the
 * same data, the same SQL, the same connection, in turns.
 */
public final class WallsBench {

    private static final int ASSOCIATIONS = 60;
    private static final int FIRMS = 1000;

    // The statements that Hibernate sends for the list of firms and for the pledges of one firm.
    private static final String FIRMS_PAGE = """
            select id, version, legal_name, name_key, register_number, country, nace, size_class, employees, city, status
            from enterprise where association_id = ? and name_key like '%' escape '\\' and status = 'active'
              and name_key >= ? and (name_key > ? or id > ?)
            order by name_key, id fetch first 51 rows only""";
    private static final String PLEDGES = """
            select id, commitment, indicator, title, state, target_year, dossier, version, changed_at
            from pledge where association_id = ? and enterprise_id = ? order by id desc fetch first 51 rows only""";

    private final Environment environment;
    private final Random random = new Random(7);

    public WallsBench(Environment environment) {
        this.environment = environment;
    }

    public Figures run() throws SQLException {
        try (LocalSystem system = LocalSystem.start(
                        environment.options(EnumSet.of(PartName.POSTGRES, PartName.KAFKA, PartName.COMMITMENTS)));
                Connection owner = Database.owner(system, "commitments");
                Connection app = Database.app(system, "commitments")) {
            fill(owner);
            Figures figures = new Figures("walls");
            compare("a page of an association's firms", FIRMS_PAGE, false, owner, app, figures);
            compare("the pledges of one firm, for somebody of that firm", PLEDGES, true, owner, app, figures);
            return figures;
        }
    }

    private void compare(String what, String sql, boolean bound, Connection owner, Connection app, Figures figures)
            throws SQLException {
        long[][] on = new long[environment.rounds()][];
        long[][] off = new long[environment.rounds()][];
        int queries = environment.quick() ? 300 : 5000;
        ask(app, sql, bound, queries);
        for (int round = 0; round < environment.rounds(); round++) {
            wall(owner, false);
            off[round] = ask(app, sql, bound, queries);
            wall(owner, true);
            on[round] = ask(app, sql, bound, queries);
        }
        Latencies with = all(on);
        Latencies without = all(off);
        figures.add(Figure.of(what + ": with the wall").is(told(with)));
        figures.add(Figure.of(what + ": without").is(told(without)));
        figures.add(Figure.of(what + ": the wall costs")
                .is("%.3f ms a transaction at the median".formatted(with.millis(0.5) - without.millis(0.5))));
    }

    private static String told(Latencies latencies) {
        return "p50 %.3f ms, p99 %.3f ms".formatted(latencies.millis(0.5), latencies.millis(0.99));
    }

    private long[] ask(Connection app, String sql, boolean bound, int queries) throws SQLException {
        app.setAutoCommit(false);
        long[] nanos = new long[queries];
        try (PreparedStatement tell = app.prepareStatement("""
                        select set_config('app.programme', 'bench', true), set_config('app.association_id', ?, true),
                               set_config('app.enterprise_id', ?, true)""");
                PreparedStatement query = app.prepareStatement(sql)) {
            for (int i = 0; i < queries; i++) {
                int number = random.nextInt(ASSOCIATIONS);
                UUID association = association(number);
                UUID firm = firm(number, random.nextInt(FIRMS));
                long begun = System.nanoTime();
                tell.setString(1, association.toString());
                tell.setString(2, bound ? firm.toString() : "");
                tell.execute();
                query.setObject(1, association);
                if (bound) {
                    query.setObject(2, firm);
                } else {
                    String after = "firm %06d".formatted(random.nextInt(FIRMS));
                    query.setString(2, after);
                    query.setString(3, after);
                    query.setObject(4, firm);
                }
                read(query);
                app.commit();
                nanos[i] = System.nanoTime() - begun;
            }
        }
        return nanos;
    }

    private static void read(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getString(2);
            }
        }
    }

    private static Latencies all(long[][] rounds) {
        return new Latencies(
                java.util.Arrays.stream(rounds)
                        .flatMapToLong(java.util.Arrays::stream)
                        .toArray(),
                0);
    }

    private static void wall(Connection owner, boolean on) throws SQLException {
        for (String table : new String[] {"enterprise", "pledge"}) {
            Database.run(
                    owner,
                    "alter table %s %s row level security".formatted(table, on ? "enable" : "disable"),
                    "alter table %s %s row level security".formatted(table, on ? "force" : "no force"));
        }
    }

    private static void fill(Connection owner) throws SQLException {
        // Row-level security applies to the owner as well while it is forced.
        wall(owner, false);
        Database.run(owner, """
                insert into enterprise (association_id, id, version, legal_name, name_key, register_number, register_key,
                  country, nace, size_class, employees, city, status, joined_at)
                select ('00000000-0000-4000-8000-0000000' || lpad(a::text, 5, '0'))::uuid,
                  ('00000000-0000-4000-a000-' || lpad(a::text, 6, '0') || lpad(f::text, 6, '0'))::uuid, 1,
                  'Firm ' || f, 'firm ' || lpad(f::text, 6, '0'), 'HRB ' || f, 'hrb' || f, 'DE', '28.41', 'small', 42,
                  'Town', 'active', now()
                from generate_series(0, %d) a, generate_series(0, %d) f on conflict do nothing
                """.formatted(ASSOCIATIONS - 1, FIRMS - 1), """
                insert into pledge (association_id, id, enterprise_id, commitment, indicator, title, state, target_year,
                  dossier, version, created_at, changed_at)
                select association_id, gen_random_uuid(), id, 'ENV-1', 'ENV-1a', 'Less energy', 'active', 2028,
                  jsonb_build_object('revisions', jsonb_build_array(jsonb_build_object('number', n))), 1, now(), now()
                from enterprise, generate_series(1, 3) n
                where not exists (select from pledge)
                """, "analyze enterprise", "analyze pledge");
        wall(owner, true);
    }

    private static UUID association(int number) {
        return UUID.fromString("00000000-0000-4000-8000-0000000%05d".formatted(number));
    }

    private static UUID firm(int association, int number) {
        return UUID.fromString("00000000-0000-4000-a000-%06d%06d".formatted(association, number));
    }
}
