package eu.spindle.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaOperations;

/** A wrong relay that remembers the last number it sent and reads larger ones; the tests must detect it. */
class SequenceRelay implements SmartLifecycle {

    private final DataSource database;
    private final KafkaOperations<String, byte[]> kafka;
    private final String topic;
    private volatile boolean running;
    private long last;

    SequenceRelay(DataSource database, KafkaOperations<String, byte[]> kafka, String topic) {
        this.database = database;
        this.kafka = kafka;
        this.topic = topic;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().start(() -> {
            while (running) {
                try {
                    relay();
                } catch (SQLException | ExecutionException e) {
                    Thread.onSpinWait();
                } catch (InterruptedException e) {
                    running = false;
                }
            }
        });
    }

    private void relay() throws SQLException, ExecutionException, InterruptedException {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement("select * from outbox where seq > ? order by seq limit 500")) {
            while (running) {
                read.setLong(1, last);
                try (var rows = read.executeQuery()) {
                    while (rows.next()) {
                        var key = rows.getString("association_id") + ":" + rows.getString("aggregate_id");
                        var body = rows.getString("body").getBytes(StandardCharsets.UTF_8);
                        kafka.send(new ProducerRecord<>(topic, key, body)).get();
                        last = rows.getLong("seq");
                    }
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
