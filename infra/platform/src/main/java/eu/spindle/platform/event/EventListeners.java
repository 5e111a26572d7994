package eu.spindle.platform.event;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs a Kafka listener for each {@link EventConsumer}. */
class EventListeners implements SmartLifecycle {

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();

    EventListeners(
            List<EventConsumer> consumers,
            ConsumerFactory<String, byte[]> kafka,
            Inbox inbox,
            String service,
            int sideBySide) {
        consumers.forEach(consumer -> containers.add(container(consumer, kafka, inbox, service)));
        containers.forEach(container -> container.setConcurrency(sideBySide));
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            EventConsumer consumer, ConsumerFactory<String, byte[]> kafka, Inbox inbox, String service) {
        var properties = new ContainerProperties(consumer.topics().toArray(String[]::new));
        properties.setGroupId(service + "." + consumer.name());
        properties.setObservationEnabled(true);
        properties.setMessageListener((MessageListener<String, byte[]>) message -> inbox.take(consumer, message));
        var container = new ConcurrentMessageListenerContainer<>(kafka, properties);
        container.setBeanName(consumer.name());
        // Only an unreachable database gets here (the inbox parks everything else): wait for it, as long as it takes.
        var patience = new ExponentialBackOff(200, 2);
        patience.setMaxInterval(5_000);
        container.setCommonErrorHandler(new DefaultErrorHandler(patience));
        return container;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
