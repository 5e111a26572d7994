package eu.spindle.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A resource of an association. */
@Entity
class Note {

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    private UUID enterpriseId;
    private String text;

    @Version
    private long version;

    protected Note() {}

    Note(UUID id, UUID enterpriseId, String text) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.text = text;
    }

    void rewrite(String text) {
        this.text = text;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    long version() {
        return version;
    }
}
