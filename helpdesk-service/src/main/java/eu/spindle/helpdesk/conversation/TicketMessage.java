package eu.spindle.helpdesk.conversation;

import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;
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

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID associationId;

    private UUID ticketId;
    private @Nullable UUID enterpriseId;
    private Side side;
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

    TicketMessage(UUID id, TicketCard ticket, Side side, boolean internal, Author author, String text, Instant at) {
        this.id = id;
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

    Side side() {
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

    /** Who wrote a message: the requester's side or the desk. */
    enum Side implements Code {
        REQUESTER,
        DESK;

        /** The column of an entity. */
        @Converter(autoApply = true)
        static final class Column extends CodeColumn<Side> {

            Column() {
                super(Side.class);
            }
        }
    }

    /**
     * The author of a message.
     *
     * @param mail the Message-ID of the mail it came by, or null
     */
    record Author(@Nullable UUID id, String name, @Nullable String mail) {}
}
