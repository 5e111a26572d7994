package eu.spindle.helpdesk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.tenancy.Scope;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class TaskQueueTest {

    @Autowired
    Countdown countdown;

    @Test
    void canBeRescheduledWhileTheyRun() {
        var subject = UUID.randomUUID();
        Scope.of("machine-tools", UUID.randomUUID()).run(() -> countdown.begin(subject));
        await().atMost(Duration.ofSeconds(4)).until(() -> countdown.runs(subject) == 3);
        assertThat(countdown.runs(subject)).isEqualTo(3);
    }
}
