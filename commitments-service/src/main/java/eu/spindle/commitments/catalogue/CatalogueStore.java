package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.pack.Pack;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the versions of a programme's catalogue, each as one document with its texts by language. */
@Component
class CatalogueStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String LISTED = "select id, version, state, sha256, loaded_at, published_at"
            + " from catalogue_version where programme = :programme";

    private final JdbcClient database;
    private final JsonMapper json;

    CatalogueStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<CatalogueVersion> versions() {
        return database.sql(LISTED + " order by loaded_at desc")
                .param("programme", programme())
                .query((row, number) -> listed(row))
                .list();
    }

    Optional<CatalogueVersion> find(String version) {
        return find(version, "");
    }

    /** Finds a version and holds it against other changes until the transaction ends. */
    Optional<CatalogueVersion> findForChange(String version) {
        return find(version, " for update");
    }

    private Optional<CatalogueVersion> find(String version, String lock) {
        return database.sql(LISTED + " and version = :version" + lock)
                .param("programme", programme())
                .param("version", version)
                .query((row, number) -> listed(row))
                .optional();
    }

    Catalogue content(String version) {
        return database.sql("select content from catalogue_version where programme = :programme and version = :version")
                .param("programme", programme())
                .param("version", version)
                .query((row, number) -> json.readValue(row.getString(1), Catalogue.class))
                .single();
    }

    /** The texts of a version in these languages. */
    Map<String, Map<String, String>> texts(String version, List<String> languages) {
        var texts = new TreeMap<String, Map<String, String>>();
        database.sql("""
                        select language, texts from catalogue_text
                         where programme = :programme and version = :version and language in (:languages)""")
                .param("programme", programme())
                .param("version", version)
                .param("languages", languages)
                .query((row, number) -> Map.entry(row.getString(1), json.readValue(row.getString(2), TEXTS)))
                .list()
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        return texts;
    }

    /** The texts of a version for a reader. */
    CatalogueTexts texts(String version, String language) {
        var texts = texts(version, List.of(language, CatalogueTexts.FALLBACK));
        return new CatalogueTexts(
                texts.getOrDefault(language, Map.of()), texts.getOrDefault(CatalogueTexts.FALLBACK, Map.of()));
    }

    /** Puts a pack on the shelf as a draft, in the place of an earlier draft of that version. */
    void put(Pack pack, UUID id, Instant at) {
        database.sql("""
                        insert into catalogue_version (programme, version, id, state, sha256, content, loaded_at)
                        values (:programme, :version, :id, 'draft', :sha, :content::jsonb, :at)
                        on conflict (programme, version)
                          do update set sha256 = :sha, content = :content::jsonb, loaded_at = :at""")
                .param("programme", programme())
                .param("version", pack.version())
                .param("id", id)
                .param("sha", pack.sha256())
                .param("content", json.writeValueAsString(pack.catalogue()))
                .param("at", Timestamp.from(at))
                .update();
        database.sql("delete from catalogue_text where programme = :programme and version = :version")
                .param("programme", programme())
                .param("version", pack.version())
                .update();
        pack.texts()
                .forEach((language, texts) -> database.sql("""
                        insert into catalogue_text (programme, version, language, texts)
                        values (:programme, :version, :language, :texts::jsonb)""")
                        .param("programme", programme())
                        .param("version", pack.version())
                        .param("language", language)
                        .param("texts", json.writeValueAsString(texts))
                        .update());
    }

    /** Publishes a version; the one that was published until now is superseded. */
    void publish(String version, Instant at) {
        database.sql("""
                        update catalogue_version set state = 'superseded'
                         where programme = :programme and state = 'published'""").param("programme", programme()).update();
        database.sql("""
                        update catalogue_version set state = 'published', published_at = :at
                         where programme = :programme and version = :version""")
                .param("programme", programme())
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static String programme() {
        return Scope.required().programme();
    }

    private static CatalogueVersion listed(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new CatalogueVersion(
                row.getObject("id", UUID.class),
                row.getString("version"),
                CatalogueVersion.State.of(row.getString("state")),
                row.getString("sha256"),
                row.getTimestamp("loaded_at").toInstant(),
                published == null ? null : published.toInstant());
    }
}
