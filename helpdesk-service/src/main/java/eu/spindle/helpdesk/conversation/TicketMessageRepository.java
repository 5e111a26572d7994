package eu.spindle.helpdesk.conversation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the messages of tickets. */
interface TicketMessageRepository extends Repository<TicketMessage, UUID> {

    TicketMessage save(TicketMessage message);

    List<TicketMessage> findByTicketIdOrderByWrittenAtAscIdAsc(UUID ticket);

    boolean existsByMailId(String mailId);
}
