package eu.spindle.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An nginx with one worker that either responds itself or forwards. */
final class Nginx implements AutoCloseable {

    private static final String FRAME = """
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log warn;
            events { worker_connections 2048; }
            http {
              access_log off;
              keepalive_requests 1000000;
              client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
              uwsgi_temp_path %1$s; scgi_temp_path %1$s;
              default_type application/json;
            %2$s
            }
            """;

    private final Process process;

    private Nginx(Path folder, String servers) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, FRAME.formatted(folder, servers));
        this.process = new ProcessBuilder(List.of("nginx", "-p", folder.toString(), "-c", file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
    }

    /** Responds to everything with about 1 KB of JSON, and to access requests with those of commitments-service. */
    static Nginx upstream(Path folder, List<Integer> ports, String access) throws IOException {
        StringBuilder listen = new StringBuilder();
        ports.forEach(port -> listen.append("listen 127.0.0.1:").append(port).append("; "));
        return new Nginx(folder, """
                server {
                  %s
                  location /internal/ { return 200 '%s'; }
                  location / { return 200 '%s'; }
                }""".formatted(listen, access, kilobyte()));
    }

    static Nginx proxy(Path folder, int port, int upstream) throws IOException {
        return new Nginx(folder, """
                upstream service { server 127.0.0.1:%d; keepalive 64; keepalive_requests 1000000; }
                server {
                  listen 127.0.0.1:%d;
                  location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; }
                }""".formatted(upstream, port));
    }

    private static String kilobyte() {
        StringBuilder items = new StringBuilder("{\"items\":[");
        for (int i = 0; i < 10; i++) {
            items.append(i == 0 ? "" : ",")
                    .append(
                            "{\"id\":\"00000000-0000-4000-8000-%012d\",\"code\":\"ENV-%02d\",\"state\":\"active\",\"value\":\"%d.5\"}"
                                    .formatted(i, i, i * 37));
        }
        return items.append("],\"next\":null}").toString();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.children().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
