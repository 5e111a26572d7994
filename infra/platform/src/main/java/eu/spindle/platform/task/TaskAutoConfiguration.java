package eu.spindle.platform.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import eu.spindle.platform.tenancy.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Configures the scheduler of services that have tasks; each task runs on one of the instances. */
@AutoConfiguration
@ConditionalOnBean(ScheduledTask.class)
@EnableConfigurationProperties(TaskSettings.class)
public class TaskAutoConfiguration {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;

    @Bean
    TaskQueue tasks(JdbcClient database) {
        return new TaskQueue(database);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<ScheduledTask> tasks, TaskSettings settings) {
        return Scheduler.create(
                        database,
                        tasks.stream().map(TaskAutoConfiguration::task).toList())
                .serializer(new TextSerializer())
                .threads(settings.threads())
                .executorService(Executors.newFixedThreadPool(
                        settings.threads(), Thread.ofPlatform().name("task-", 0).factory()))
                .pollingInterval(settings.looksEvery())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .deleteUnresolvedAfter(Duration.ofDays(14))
                .shutdownMaxWait(Duration.ofSeconds(15))
                .build();
    }

    @Bean
    TaskMeasures taskMeasures(JdbcClient database, MeterRegistry meters) {
        return new TaskMeasures(database, meters);
    }

    private static Task<?> task(ScheduledTask task) {
        return Tasks.oneTime(task.name(), String.class)
                .onFailure(laterAndLater())
                .execute((instance, context) -> {
                    if (TransactionSynchronizationManager.isActualTransactionActive()) {
                        throw new IllegalStateException("A task must not start inside a transaction");
                    }
                    var key = instance.getId().split(":");
                    Scope.of(instance.getData(), UUID.fromString(key[0])).run(() -> task.run(UUID.fromString(key[1])));
                });
    }

    private static FailureHandler<String> laterAndLater() {
        return (complete, operations) -> {
            var doublings = Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS);
            operations.reschedule(complete, complete.getTimeDone().plus(SHORTEST_PAUSE.multipliedBy(1L << doublings)));
        };
    }
}
