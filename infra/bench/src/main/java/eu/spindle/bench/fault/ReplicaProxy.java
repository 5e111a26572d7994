package eu.spindle.bench.fault;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A load balancer before the instances of a service, which gives each new connection to a ready instance; or a proxy
 * before a broker, which simulates a network partition.
 */
final class ReplicaProxy implements AutoCloseable {

    private static final int LOOKS_EACH_MILLIS = 100;
    private static final int WAITS_MILLIS = 1_000;

    /**
     * The address of an instance.
     *
     * @param management the port that reports readiness; 0 for an address that counts as always ready
     */
    record Target(int port, int management) {

        boolean ready() {
            if (management == 0) {
                return true;
            }
            try {
                HttpURLConnection look =
                        (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")
                                .toURL()
                                .openConnection();
                look.setConnectTimeout(WAITS_MILLIS);
                look.setReadTimeout(WAITS_MILLIS);
                return look.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException away) {
                return false;
            }
        }
    }

    private final ServerSocket door;
    private final List<Target> targets;
    private final Set<Target> ready = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final Object gate = new Object();
    private volatile boolean silent;

    ReplicaProxy(int listensOn, Target... targets) throws IOException {
        this.targets = List.of(targets);
        this.door = new ServerSocket(listensOn, 200, InetAddress.getLoopbackAddress());
        this.targets.forEach(
                target -> Thread.ofVirtual().name("look at " + target.port()).start(() -> look(target)));
        Thread.ofVirtual().name("line " + listensOn).start(this::accept);
    }

    /** Keeps connections open and accepts new ones, but passes nothing on. */
    void silence() {
        silent = true;
    }

    /** Passes everything on again; what was held back arrives late. */
    void pass() {
        synchronized (gate) {
            silent = false;
            gate.notifyAll();
        }
    }

    private void look(Target target) {
        while (!door.isClosed()) {
            if (target.ready()) {
                ready.add(target);
            } else {
                ready.remove(target);
            }
            try {
                Thread.sleep(LOOKS_EACH_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        open.add(caller);
        int first = turn.getAndIncrement();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(Math.floorMod(first + i, targets.size()));
            if (!ready.contains(target)) {
                continue;
            }
            Socket answerer = new Socket();
            try {
                answerer.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()), WAITS_MILLIS);
            } catch (IOException justGone) {
                hangUp(answerer);
                continue;
            }
            open.add(answerer);
            Thread.ofVirtual().start(() -> carry(answerer, caller));
            carry(caller, answerer);
            return;
        }
        hangUp(caller);
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                awaitPassing();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException broken) {
            // Both sockets are closed, like a broken connection.
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private void awaitPassing() throws InterruptedException {
        synchronized (gate) {
            while (silent && !door.isClosed()) {
                gate.wait();
            }
        }
    }

    private void hangUp(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // The connection is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        pass();
        open.forEach(this::hangUp);
    }
}
