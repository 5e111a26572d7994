package eu.spindle.test.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The response to a request that is sent byte by byte, because HTTP clients refuse to send malformed ones. */
record RawAnswer(int status, String head, String body) {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MAX_BYTES = 2_000_000;

    /** Sends the request and reads until the server closes the connection; status 0 when the response is no HTTP. */
    static RawAnswer to(InetSocketAddress server, byte[] request) throws IOException {
        try (var socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refusedEarly) {
                // The received part of the response is still readable.
            }
            return parse(read(socket.getInputStream()));
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var read = in.read(buffer); read >= 0 && bytes.size() < MAX_BYTES; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (isWhole(bytes)) {
                    break;
                }
            }
        } catch (SocketTimeoutException silent) {
            return new byte[0];
        }
        return bytes.toByteArray();
    }

    /** An event stream has no end: its head is enough. */
    private static boolean isWhole(ByteArrayOutputStream bytes) {
        return bytes.size() < 4096
                && bytes.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream");
    }

    private static RawAnswer parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new RawAnswer(0, text, "");
        }
        return new RawAnswer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
