package eu.spindle.platform.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs a Kafka listener for each {@link EventConsumer}. */
class EventListeners implements SmartLifecycle {

    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = new ArrayList<>();
    private final ConsumerProgress progress;
    private volatile boolean running;

    EventListeners(
            List<EventConsumer> consumers,
            ConsumerFactory<byte[], byte[]> kafka,
            Inbox inbox,
            ConsumerProgress progress,
            String service,
            int sideBySide) {
        this.progress = progress;
        consumers.forEach(consumer -> containers.add(container(consumer, kafka, inbox, service)));
        containers.forEach(container -> container.setConcurrency(sideBySide));
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container(
            EventConsumer consumer, ConsumerFactory<byte[], byte[]> kafka, Inbox inbox, String service) {
        var properties = new ContainerProperties(consumer.topics().toArray(String[]::new));
        properties.setGroupId(service + "." + consumer.name());
        properties.setObservationEnabled(true);
        properties.setMessageListener((MessageListener<byte[], byte[]>) message -> inbox.take(consumer, message));
        properties.setConsumerRebalanceListener(new Leaving(consumer.name()));
        var container = new ConcurrentMessageListenerContainer<>(kafka, properties);
        container.setBeanName(consumer.name());
        container.setCommonErrorHandler(untilTaken());
        return container;
    }

    /**
     * Only a failing database leads here (the inbox parks everything else): the message is retried until the database
     * is back.
     */
    private static DefaultErrorHandler untilTaken() {
        var patience = new ExponentialBackOff(200, 2);
        patience.setMaxInterval(2_000);
        var handler = new DefaultErrorHandler(patience);
        // By default some exceptions are fatal, and their message would be skipped.
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    /** Returns the consumers that have stopped by themselves, which should not happen. */
    List<String> stopped() {
        return running
                ? containers.stream()
                        .filter(container -> !container.isRunning() || !container.isInExpectedState())
                        .map(ConcurrentMessageListenerContainer::getBeanName)
                        .toList()
                : List.of();
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Partitions of other instances are no longer stuck here. */
    private final class Leaving implements ConsumerAwareRebalanceListener {

        private final String consumer;

        private Leaving(String consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            progress.leaves(consumer, partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            progress.leaves(consumer, partitions);
        }
    }
}
