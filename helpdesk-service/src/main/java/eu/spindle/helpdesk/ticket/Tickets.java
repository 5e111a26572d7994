package eu.spindle.helpdesk.ticket;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The tickets of the running work's association. */
interface Tickets extends Repository<Ticket, UUID> {

    Ticket saveAndFlush(Ticket ticket);

    Optional<Ticket> findById(UUID id);

    Optional<Ticket> findByNumber(long number);
}
