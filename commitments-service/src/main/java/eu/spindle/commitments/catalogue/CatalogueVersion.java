package eu.spindle.commitments.catalogue;

import eu.spindle.platform.Ids;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme's catalogue. The content of a draft can be replaced; a published version never changes,
 * and is superseded when the next one is published.
 */
public final class CatalogueVersion {

    private final UUID id;
    private final String version;
    private State state;
    private String sha256;
    private Instant loadedAt;
    private @Nullable Instant publishedAt;

    /** Restores a stored version. */
    CatalogueVersion(
            UUID id, String version, State state, String sha256, Instant loadedAt, @Nullable Instant publishedAt) {
        this.id = id;
        this.version = version;
        this.state = state;
        this.sha256 = sha256;
        this.loadedAt = loadedAt;
        this.publishedAt = publishedAt;
    }

    static CatalogueVersion drafted(String version, String sha256, Instant at) {
        return new CatalogueVersion(Ids.next(), version, State.DRAFT, sha256, at, null);
    }

    /** Replaces the content of a draft.
     *
     * @param pack SHA-256 of the pack with the new content, in hex
     * @return false when that is the present content
     */
    boolean load(String pack, Instant at) {
        if (sha256.equals(pack)) {
            return false;
        }
        if (state != State.DRAFT) {
            throw DomainException.conflict("catalogue-frozen", version);
        }
        sha256 = pack;
        loadedAt = at;
        return true;
    }

    /** Publishes a version that was not published before.
     *
     * @return false when it is published at present
     */
    boolean publish(Instant at) {
        return switch (state) {
            case PUBLISHED -> false;
            case SUPERSEDED -> throw DomainException.conflict("catalogue-superseded", version);
            case DRAFT, IN_CONSULTATION -> {
                state = State.PUBLISHED;
                publishedAt = at;
                yield true;
            }
        };
    }

    /** Makes room for the next published version.
     *
     * @throws IllegalStateException when this one is not published
     */
    void supersede() {
        if (state != State.PUBLISHED) {
            throw new IllegalStateException("Version " + version + " is not published");
        }
        state = State.SUPERSEDED;
    }

    /** Requires that associations can adopt it now. */
    void requirePublished() {
        if (state != State.PUBLISHED) {
            throw DomainException.conflict("catalogue-not-published", version);
        }
    }

    /** Whether its content can no longer change. */
    public boolean frozen() {
        return state == State.PUBLISHED || state == State.SUPERSEDED;
    }

    public UUID id() {
        return id;
    }

    public String version() {
        return version;
    }

    public State state() {
        return state;
    }

    public String sha256() {
        return sha256;
    }

    public Instant loadedAt() {
        return loadedAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** The states of a version, in their order. */
    public enum State implements Code {
        DRAFT,
        IN_CONSULTATION,
        PUBLISHED,
        SUPERSEDED
    }
}
