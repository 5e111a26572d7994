package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The test databases know the letters of all languages, like those of the launcher and of deployments. */
class DatabaseLocaleTest {

    @Test
    void findsWordsOfEveryScriptByTheirTrigrams() throws SQLException {
        var database = TestPostgres.newDatabase("locale");
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("create extension pg_trgm");
            for (var word : new String[] {"Zusage", "Äußerung", "Δέσμευση", "Ангажимент", "\u627f\u8bfa"}) {
                try (var row =
                        statement.executeQuery("select cardinality(show_trgm('%s')), lower('%1$s')".formatted(word))) {
                    row.next();
                    assertThat(row.getInt(1)).as(word).isPositive();
                    assertThat(row.getString(2)).isEqualTo(word.toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
    }
}
