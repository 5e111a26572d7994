package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.imports.ImportWork.Action;
import eu.spindle.platform.audit.Initiator;
import eu.spindle.platform.database.DatabaseFailure;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.task.ScheduledTask;
import eu.spindle.platform.task.TaskQueue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies and undoes imports as tasks, outside of the request. A job whose process ends is taken over by another process;
 * until then nothing of it has been committed.
 */
@Component
class ImportWorker implements ScheduledTask {

    static final String NAME = "member-import";

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final MemberImports imports;
    private final ImportWorks works;
    private final TaskQueue tasks;

    ImportWorker(MemberImports imports, ImportWorks works, TaskQueue tasks) {
        this.imports = imports;
        this.works = works;
        this.tasks = tasks;
    }

    /** Starts a job after the transaction has committed.
     *
     * @return the job in progress; empty when there is nothing to do
     */
    @Transactional
    public Optional<ImportWork> begin(UUID id, Action action, boolean onlyGood) {
        var rows = imports.rowsToDo(id, action, onlyGood);
        if (rows.isPresent()) {
            var work = new ImportWork(action, onlyGood, Initiator.current(), 0, rows.getAsInt(), null);
            if (works.begin(id, work)) {
                tasks.at(Instant.now(), NAME, id);
            }
        }
        return works.find(id);
    }

    /** The job in progress on an import. */
    Optional<ImportWork> find(UUID id) {
        return works.find(id);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        works.find(id).filter(work -> work.failed() == null).ifPresent(work -> run(id, work));
    }

    private void run(UUID id, ImportWork work) {
        try {
            switch (work.action()) {
                case APPLICATION -> imports.apply(id, work.onlyGood(), work.by(), done -> works.progress(id, done));
                case UNDO -> imports.undo(id, work.by(), done -> works.progress(id, done));
            }
        } catch (DomainException refused) {
            works.fail(id, refused.fieldError().code());
        } catch (DataIntegrityViolationException e) {
            // Another import, or a person, has added one of its firms meanwhile.
            works.fail(id, "changed-meanwhile");
        } catch (RuntimeException e) {
            if (DatabaseFailure.in(e).isPresent()) {
                // The import is valid: the job is retried.
                throw e;
            }
            log.error("The {} of an import failed", work.action().code(), e);
            works.fail(id, "import-failed");
        }
    }
}
