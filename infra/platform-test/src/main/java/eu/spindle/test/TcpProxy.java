package eu.spindle.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A proxy between a service and a server that it needs. It simulates failures of networks and processes: connections
 * that stay open without data, or that are closed.
 */
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private volatile State state = State.PASSING;

    private enum State {
        PASSING,
        SILENT,
        CUT,
        CLOSED
    }

    public TcpProxy(String host, int port) {
        this(0, host, port);
    }

    /** Creates a proxy that listens on a chosen port, for a server with a fixed address. */
    public TcpProxy(int listensOn, String host, int port) {
        server = new InetSocketAddress(host, port);
        try {
            door = new ServerSocket(listensOn, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns the port, on the loopback address. */
    public int port() {
        return door.getLocalPort();
    }

    /** Passes everything on again; what was held back arrives late. */
    public void pass() {
        become(State.PASSING);
    }

    /** Keeps connections open and passes nothing on, like a stopped server or a network partition. */
    public void silence() {
        become(State.SILENT);
    }

    /** Closes all connections, and new ones at once. */
    public void cut() {
        become(State.CUT);
        open.forEach(TcpProxy::hangUp);
    }

    @Override
    public void close() {
        become(State.CLOSED);
        open.forEach(TcpProxy::hangUp);
        try {
            door.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void become(State next) {
        synchronized (gate) {
            state = next;
            gate.notifyAll();
        }
    }

    private void accept() {
        while (state != State.CLOSED) {
            try {
                var caller = door.accept();
                if (state == State.CUT) {
                    hangUp(caller);
                } else {
                    Thread.ofVirtual().start(() -> connect(caller));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        open.add(caller);
        try {
            awaitPassing();
            var answerer = new Socket();
            open.add(answerer);
            answerer.connect(server);
            Thread.ofVirtual().start(() -> carry(answerer, caller));
            carry(caller, answerer);
        } catch (IOException | InterruptedException refused) {
            hangUp(caller);
        }
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[16 * 1024];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitPassing();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException broken) {
            // Both sockets are closed, like a broken connection.
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitPassing() throws InterruptedException {
        synchronized (gate) {
            while (state == State.SILENT) {
                gate.wait();
            }
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The connection is closed already.
        }
    }
}
