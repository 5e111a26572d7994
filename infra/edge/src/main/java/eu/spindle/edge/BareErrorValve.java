package eu.spindle.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;

/**
 * Answers what Tomcat itself refuses, before any filter of ours sees it, as a problem (RFC 9457) with headers that keep
 * a browser from doing anything with it. In English: what sends broken HTTP is a program.
 */
public final class BareErrorValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FIRST_OWN = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store");

    /** Adds it as the innermost valve of the server's host, so that it is asked before Tomcat's own. */
    static void installIn(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BareErrorValve()));
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status == NOT_IMPLEMENTED) {
            // A method or transfer encoding that no server here knows is the caller's mistake.
            status = FIRST_ERROR;
            response.setStatus(status);
        }
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean possible = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, possible);
        if (!possible.get()) {
            return;
        }
        HEADERS.forEach(response::setHeader);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getReporter().write(body(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody is there to be told", gone);
        }
    }

    private static String body(int status) {
        return switch (status) {
            case NOT_FOUND ->
                problem(status, "not-found", "Not found", "There is nothing at this address.", "Check the address.");
            case METHOD_NOT_ALLOWED ->
                problem(
                        status,
                        "request.405",
                        "Method not allowed",
                        "This address does not support that method.",
                        "See the API documentation for the supported methods.");
            default ->
                status < FIRST_OWN
                        ? problem(
                                status,
                                "bad-request",
                                "Request not valid",
                                "The request cannot be read.",
                                "Check the syntax of the request.")
                        : problem(
                                status,
                                "failed",
                                "Something went wrong",
                                "The problem is on our side.",
                                "Try again in a moment.");
        };
    }

    private static String problem(int status, String code, String title, String detail, String remedy) {
        return """
                {"type":"urn:spindle:problem:%s","status":%d,"code":"%s","title":"%s","detail":"%s","remedy":"%s"}""".formatted(code, status, code, title, detail, remedy);
    }
}
