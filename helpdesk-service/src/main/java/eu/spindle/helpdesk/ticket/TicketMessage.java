package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A message of a ticket; immutable. */
@Entity
@Immutable
class TicketMessage implements Persistable<UUID> {

    static final String REQUESTER = "requester";
    static final String DESK = "desk";

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID associationId;

    private UUID ticketId;
    private @Nullable UUID enterpriseId;
    private String side;
    private boolean internal;
    private @Nullable UUID authorId;
    private String authorName;
    private String text;
    private @Nullable String mailId;
    private Instant writtenAt;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected TicketMessage() {}

    TicketMessage(Ticket ticket, String side, boolean internal, Author author, String text, Instant at) {
        this.id = Ids.next();
        this.ticketId = ticket.id();
        this.enterpriseId = ticket.enterprise();
        this.side = side;
        this.internal = internal;
        this.authorId = author.id();
        this.authorName = author.name();
        this.mailId = author.mail();
        this.text = text;
        this.writtenAt = at;
        this.fresh = true;
    }

    @PostLoad
    @PostPersist
    void markPersisted() {
        fresh = false;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID id() {
        return id;
    }

    UUID ticket() {
        return ticketId;
    }

    @Nullable
    UUID enterprise() {
        return enterpriseId;
    }

    String side() {
        return side;
    }

    boolean internal() {
        return internal;
    }

    @Nullable
    UUID author() {
        return authorId;
    }

    String authorName() {
        return authorName;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /**
     * The author of a message.
     *
     * @param mail the Message-ID of the mail it came by, or null
     */
    record Author(@Nullable UUID id, String name, @Nullable String mail) {}
}
