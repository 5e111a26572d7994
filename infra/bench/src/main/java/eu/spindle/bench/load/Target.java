package eu.spindle.bench.load;

import java.util.Map;
import java.util.stream.Collectors;

/** The target of requests: a port of this machine, a path and headers. */
public record Target(int port, String path, Map<String, String> headers) {

    public Target {
        headers = Map.copyOf(headers);
    }

    String url() {
        return "http://127.0.0.1:" + port + path;
    }

    String message() {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + lines + "\r\n";
    }
}
