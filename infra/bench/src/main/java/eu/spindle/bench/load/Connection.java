package eu.spindle.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A kept connection that repeats one request; it parses only as much HTTP as that needs. */
final class Connection implements AutoCloseable {

    private static final int SILENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] message;
    private boolean usable = true;

    Connection(Target target) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(SILENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.message = target.message().getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the request once and reads the whole response; returns whether it was successful. */
    boolean ask() throws IOException {
        socket.getOutputStream().write(message);
        String status = line();
        long length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                // Servers close a connection after some requests, and announce it in the last response.
                usable = false;
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status.startsWith("HTTP/1.1 2");
    }

    /** Whether another request can be sent. */
    boolean usable() {
        return usable;
    }

    private void skipChunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2L);
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed in the middle of an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
