package eu.spindle.helpdesk.staff;

import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.directory.Directory;
import eu.spindle.platform.task.ScheduledTask;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the name of a new agent, because events contain no names. */
@Component
class LoadStaffName implements ScheduledTask {

    static final String NAME = "load-staff-name";

    private final StaffRepository staff;
    private final DeskRepository desks;
    private final Directory directory;
    private final TransactionTemplate transaction;

    LoadStaffName(StaffRepository staff, DeskRepository desks, Directory directory, TransactionTemplate transaction) {
        this.staff = staff;
        this.desks = desks;
        this.directory = directory;
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
        directory
                .name(desk, membership)
                .ifPresent(name -> transaction.executeWithoutResult(status -> staff.saveName(membership, name)));
    }
}
