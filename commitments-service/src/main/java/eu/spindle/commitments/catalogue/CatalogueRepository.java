package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.content.Catalogue;
import eu.spindle.commitments.catalogue.content.CatalogueTexts;
import eu.spindle.commitments.catalogue.pack.Pack;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores the versions of a programme's catalogue: each is one document, with its texts by language. */
@Component
public class CatalogueRepository {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = "select id, version, state, sha256, loaded_at, published_at"
            + " from catalogue_version where programme = :programme";

    private final JdbcClient database;
    private final JsonMapper json;

    CatalogueRepository(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public List<CatalogueVersion> versions() {
        return database.sql(SELECT + " order by loaded_at desc")
                .param("programme", programme())
                .query((row, number) -> version(row))
                .list();
    }

    public Optional<CatalogueVersion> find(String version) {
        return database.sql(SELECT + " and version = :version")
                .param("programme", programme())
                .param("version", version)
                .query((row, number) -> version(row))
                .optional();
    }

    /** All versions, locked until the transaction ends; always in the same order, so that two requests cannot deadlock. */
    List<CatalogueVersion> findAllForChange() {
        return database.sql(SELECT + " order by version for update")
                .param("programme", programme())
                .query((row, number) -> version(row))
                .list();
    }

    public Catalogue content(String version) {
        return database.sql("select content from catalogue_version where programme = :programme and version = :version")
                .param("programme", programme())
                .param("version", version)
                .query((row, number) -> json.readValue(row.getString(1), Catalogue.class))
                .single();
    }

    /** The texts of a version in these languages. */
    public Map<String, Map<String, String>> texts(String version, List<String> languages) {
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
    public CatalogueTexts texts(String version, String language) {
        var texts = texts(version, List.of(language, CatalogueTexts.FALLBACK));
        return new CatalogueTexts(
                texts.getOrDefault(language, Map.of()), texts.getOrDefault(CatalogueTexts.FALLBACK, Map.of()));
    }

    /** Saves a version with the content and the texts of its pack.
     *
     * @throws DomainException when another request has added that version at the same time
     */
    void save(CatalogueVersion version, Pack pack) {
        var saved = database.sql("""
                        insert into catalogue_version (programme, version, id, state, sha256, content, loaded_at)
                        values (:programme, :version, :id, :state, :sha, :content::jsonb, :at)
                        on conflict (programme, version)
                          do update set sha256 = :sha, content = :content::jsonb, loaded_at = :at
                              where catalogue_version.id = :id""")
                .param("programme", programme())
                .param("version", version.version())
                .param("id", version.id())
                .param("state", version.state().code())
                .param("sha", version.sha256())
                .param("content", json.writeValueAsString(pack.catalogue()))
                .param("at", Timestamp.from(version.loadedAt()))
                .update();
        if (saved == 0) {
            throw DomainException.changedMeanwhile(List.of());
        }
        replaceTexts(version.version(), pack.texts());
    }

    private void replaceTexts(String version, Map<String, Map<String, String>> texts) {
        database.sql("delete from catalogue_text where programme = :programme and version = :version")
                .param("programme", programme())
                .param("version", version)
                .update();
        texts.forEach((language, words) -> database.sql("""
                        insert into catalogue_text (programme, version, language, texts)
                        values (:programme, :version, :language, :texts::jsonb)""")
                .param("programme", programme())
                .param("version", version)
                .param("language", language)
                .param("texts", json.writeValueAsString(words))
                .update());
    }

    /** Saves the state of a version. */
    void save(CatalogueVersion version) {
        var published = version.publishedAt();
        database.sql("""
                        update catalogue_version set state = :state, published_at = :published
                         where programme = :programme and id = :id""")
                .param("programme", programme())
                .param("id", version.id())
                .param("state", version.state().code())
                .param("published", published == null ? null : Timestamp.from(published), Types.TIMESTAMP)
                .update();
    }

    private static String programme() {
        return Scope.required().programme();
    }

    private static CatalogueVersion version(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new CatalogueVersion(
                row.getObject("id", UUID.class),
                row.getString("version"),
                Codes.get(CatalogueVersion.State.class, row.getString("state")),
                row.getString("sha256"),
                row.getTimestamp("loaded_at").toInstant(),
                published == null ? null : published.toInstant());
    }
}
