package eu.spindle.helpdesk.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.peer.PeerClient;
import eu.spindle.platform.job.Job;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the name of a new agent, because events contain no names. */
@Component
class LoadStaffName implements Job {

    static final String NAME = "learn-staff-name";

    private final StaffRepository staff;
    private final DeskRepository desks;
    private final PeerClient peers;
    private final TransactionTemplate transaction;

    LoadStaffName(StaffRepository staff, DeskRepository desks, PeerClient peers, TransactionTemplate transaction) {
        this.staff = staff;
        this.desks = desks;
        this.peers = peers;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID membership) {
        var desk = desks.current()
                .orElseThrow(() -> new IllegalStateException("No help desk is stored for the association yet"));
        peers.get(
                        PeerClient.Service.COMMITMENTS,
                        desk,
                        "/internal/memberships/" + desk.association() + "/" + membership,
                        Map.of(),
                        Member.class)
                .map(Member::name)
                .ifPresent(name -> transaction.executeWithoutResult(status -> staff.saveName(membership, name)));
    }

    /** The used properties of the response. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(@Nullable String name) {}
}
