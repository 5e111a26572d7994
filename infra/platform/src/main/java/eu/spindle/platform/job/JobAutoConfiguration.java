package eu.spindle.platform.job;

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

/** Configures the scheduler of services that have jobs; each job runs on one of the instances. */
@AutoConfiguration
@ConditionalOnBean(Job.class)
@EnableConfigurationProperties(JobSettings.class)
public class JobAutoConfiguration {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;

    @Bean
    Jobs jobs(JdbcClient database) {
        return new Jobs(database);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<Job> jobs, JobSettings settings) {
        return Scheduler.create(
                        database, jobs.stream().map(JobAutoConfiguration::task).toList())
                .serializer(new TextSerializer())
                .threads(settings.threads())
                .executorService(Executors.newFixedThreadPool(
                        settings.threads(), Thread.ofPlatform().name("job-", 0).factory()))
                .pollingInterval(settings.looksEvery())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .deleteUnresolvedAfter(Duration.ofDays(14))
                .shutdownMaxWait(Duration.ofSeconds(15))
                .build();
    }

    @Bean
    JobMeasures jobMeasures(JdbcClient database, MeterRegistry meters) {
        return new JobMeasures(database, meters);
    }

    private static Task<?> task(Job job) {
        return Tasks.oneTime(job.name(), String.class)
                .onFailure(laterAndLater())
                .execute((instance, context) -> {
                    if (TransactionSynchronizationManager.isActualTransactionActive()) {
                        throw new IllegalStateException("A job must not start inside a transaction");
                    }
                    var key = instance.getId().split(":");
                    Scope.of(instance.getData(), UUID.fromString(key[0])).run(() -> job.run(UUID.fromString(key[1])));
                });
    }

    private static FailureHandler<String> laterAndLater() {
        return (complete, operations) -> {
            var doublings = Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS);
            operations.reschedule(complete, complete.getTimeDone().plus(SHORTEST_PAUSE.multipliedBy(1L << doublings)));
        };
    }
}
