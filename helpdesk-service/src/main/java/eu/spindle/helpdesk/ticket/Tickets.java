package eu.spindle.helpdesk.ticket;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tickets of the running work's association. */
interface Tickets extends Repository<Ticket, UUID> {

    Ticket saveAndFlush(Ticket ticket);

    Optional<Ticket> findById(UUID id);

    /** The ticket, for whoever changes it: others wait until the transaction ends, so that what they add comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Ticket t where t.id = ?1")
    Optional<Ticket> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Ticket t where t.assigneeId = ?1 and t.state <> 'closed' order by t.id")
    List<Ticket> lockAssignedTo(UUID person);

    Optional<Ticket> findByNumber(long number);
}
