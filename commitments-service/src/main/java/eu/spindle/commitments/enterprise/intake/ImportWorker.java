package eu.spindle.commitments.enterprise.intake;

import eu.spindle.commitments.enterprise.intake.ImportWork.Action;
import eu.spindle.platform.web.ApiException;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Applies imports and takes them back beside the requests that asked for it, a few at a time. What is cut off by the end
 * of the process is taken up again when somebody looks at it: until then nothing of it has happened.
 */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int AT_ONCE = 3;
    private static final int STOPPING_SECONDS = 20;

    private final MemberImports imports;
    private final ImportWorks works;
    private final ThreadPoolTaskExecutor threads;

    ImportWorker(MemberImports imports, ImportWorks works, TaskDecorator scopeIntoTasks) {
        this.imports = imports;
        this.works = works;
        this.threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(AT_ONCE);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setThreadNamePrefix("import-");
        threads.setTaskDecorator(scopeIntoTasks);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(STOPPING_SECONDS);
        threads.initialize();
    }

    /** Begins what was asked, once the running transaction has committed; what has been done, is done.
     *
     * @return what is being done now; empty when nothing is left to do
     */
    @Transactional
    public Optional<ImportWork> begin(UUID id, Action action, boolean onlyGood) {
        var rows = imports.rowsToDo(id, action, onlyGood);
        if (rows.isPresent() && works.begin(id, new ImportWork(action, onlyGood, 0, rows.getAsInt(), null))) {
            var work = new DelegatingSecurityContextRunnable(() -> work(id));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    threads.execute(work);
                }
            });
        }
        return works.find(id);
    }

    /** What is being done with an import; what was cut off goes on. */
    public Optional<ImportWork> find(UUID id) {
        if (works.takeOver(id)) {
            threads.execute(() -> work(id));
        }
        return works.find(id);
    }

    private void work(UUID id) {
        works.find(id).ifPresent(work -> {
            try {
                switch (work.action()) {
                    case APPLICATION -> imports.apply(id, work.onlyGood(), done -> works.heartbeat(id, done));
                    case UNDO -> imports.undo(id, done -> works.heartbeat(id, done));
                }
            } catch (ApiException apiException) {
                works.fail(id, apiException.fieldError().code());
            } catch (RuntimeException e) {
                LOG.error("The {} of an import failed", work.action().text(), e);
                works.fail(id, "import-failed");
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
