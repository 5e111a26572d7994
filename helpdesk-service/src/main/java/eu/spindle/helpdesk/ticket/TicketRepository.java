package eu.spindle.helpdesk.ticket;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the tickets of the current association. */
interface TicketRepository extends Repository<Ticket, UUID> {

    Ticket saveAndFlush(Ticket ticket);

    Optional<Ticket> findById(UUID id);

    /** Finds a ticket and locks it, so that concurrent changes are serialised. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Ticket t where t.id = ?1")
    Optional<Ticket> lock(UUID id);

    /** Finds and locks the tickets of an assignee, except those in a state. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Ticket t where t.handling.assigneeId = ?1 and t.state <> ?2 order by t.id")
    List<Ticket> lockAssignedTo(UUID person, TicketState except);

    Optional<Ticket> findByNumber(long number);
}
