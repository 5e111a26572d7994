package eu.spindle.helpdesk.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An open stream: queues events and writes them as server-sent events on the request's virtual thread. Publishing never
 * blocks: a client that reads too slowly gets a request to reload instead.
 */
final class LiveStream {

    /** Tells the client to reload, because events may have been missed. */
    static final String RELOAD = event("reload", "{}");

    /** Tells the client that it was closed because the person has too many streams. */
    static final String FULL = event("full", "{}");

    private static final String RECONNECT = "retry: 1000\n\n";
    private static final String HEARTBEAT = ":\n\n";
    private static final int BACKLOG = 100;

    private final Subscriber subscriber;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(BACKLOG);
    private volatile boolean ended;

    LiveStream(Subscriber subscriber) {
        this.subscriber = subscriber;
    }

    static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    Subscriber subscriber() {
        return subscriber;
    }

    boolean ended() {
        return ended;
    }

    synchronized void publish(String event) {
        if (!ended && !waiting.offer(event)) {
            waiting.clear();
            waiting.add(RELOAD);
        }
    }

    /** Ends the stream with a last event, or with none if it is empty. */
    synchronized void end(String event) {
        ended = true;
        waiting.clear();
        waiting.add(event);
    }

    /** Writes until the stream is ended, its lifetime is over, or the client disconnects. */
    void write(OutputStream out, Duration heartbeat, Duration lifetime) throws IOException, InterruptedException {
        send(out, RECONNECT);
        var until = System.nanoTime() + lifetime.toNanos();
        for (var left = lifetime.toNanos(); left > 0; left = until - System.nanoTime()) {
            var next = waiting.poll(Math.min(left, heartbeat.toNanos()), TimeUnit.NANOSECONDS);
            send(out, next == null ? HEARTBEAT : next);
            if (ended && waiting.isEmpty()) {
                return;
            }
        }
    }

    private void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        if (waiting.isEmpty()) {
            out.flush();
        }
    }
}
