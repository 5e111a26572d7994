package eu.spindle.platform.event;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the topics that a service publishes to, as soon as a broker is available; the service starts without one. */
class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final Duration TRIES_AGAIN = Duration.ofSeconds(1);

    private final KafkaAdmin broker;
    private final List<NewTopic> topics;
    private volatile @Nullable Thread making;

    Topics(KafkaAdmin broker, List<NewTopic> topics) {
        this.broker = broker;
        this.topics = List.copyOf(topics);
    }

    @Override
    public void start() {
        // Assigned before it runs: the thread runs only while it is the current one.
        var thread = Thread.ofVirtual().name("topics").unstarted(this::makeWhenThereIsABroker);
        making = thread;
        thread.start();
    }

    private void makeWhenThereIsABroker() {
        var told = false;
        while (isRunning() && !make()) {
            if (!told) {
                log.warn("The broker cannot be reached; topics are made when it can");
                told = true;
            }
            try {
                Thread.sleep(TRIES_AGAIN);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Creates missing topics; returns whether all exist. */
    boolean make() {
        try {
            broker.createOrModifyTopics(topics.toArray(NewTopic[]::new));
            return true;
        } catch (RuntimeException unreachable) {
            log.debug("Topics are not made yet", unreachable);
            return false;
        }
    }

    @Override
    public void stop() {
        var thread = making;
        making = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return making != null;
    }
}
