package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.benchmark.AssociationFigures;
import eu.spindle.platform.task.ScheduledTask;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The job that counts an association's members, once for all firms that joined or left together. */
@Component
class CountMembers implements ScheduledTask {

    static final String NAME = "count-members";

    private final AssociationFigures figures;

    CountMembers(AssociationFigures figures) {
        this.figures = figures;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID association) {
        figures.countMembers();
    }
}
