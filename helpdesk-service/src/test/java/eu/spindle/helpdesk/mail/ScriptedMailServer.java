package eu.spindle.helpdesk.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A minimal SMTP server that gives a scripted response to a mail, or closes the connection. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String afterRecipient;
    private final String afterData;

    /**
     * Listens for one client.
     *
     * @param afterRecipient the response to the recipient's address
     * @param afterData the response to the mail, or an empty one to close the connection instead
     */
    ScriptedMailServer(String afterRecipient, String afterData) throws IOException {
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.afterRecipient = afterRecipient;
        this.afterData = afterData;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (var client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    say(client, afterRecipient);
                } else if (line.equals("DATA")) {
                    say(client, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The mail itself.
                    }
                    if (afterData.isEmpty()) {
                        return;
                    }
                    say(client, afterData);
                } else {
                    say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException closed) {
            // The client has disconnected.
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
