package eu.spindle.helpdesk.live;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;

/** The stream of news over HTTP. */
@AssociationApi
class LiveController {

    static final String PATH = "/live";

    private final LiveStreams streams;
    private final LiveSettings settings;

    LiveController(LiveStreams streams, LiveSettings settings) {
        this.streams = streams;
        this.settings = settings;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed(Roles.MEMBERS)
    @Operation(
            summary = "Tells as it happens which of the tickets that the caller may see have changed",
            description = """
            Server-sent events. "ticket" with the id of a ticket that changed, for the desk with its version; "looking", \
            for the desk, with a ticket and the people who look at it now; "again" when something may have been missed; \
            "full" before the oldest stream of somebody with too many ends. A stream ends after some minutes: whoever \
            connects again looks at everything again, since nothing is told twice.""")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void live(Caller caller, HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Understood by proxies that would otherwise keep what comes until it is much.
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var stream = streams.open(Subscriber.of(caller));
        try {
            stream.write(response.getOutputStream(), settings.heartbeat(), aboutAsLong(settings.lasts()));
        } catch (IOException gone) {
            // The reader has left, and comes back if she likes.
            response.setStatus(HttpServletResponse.SC_OK);
        } finally {
            streams.close(stream);
        }
    }

    /** Those who came at once after a restart do not all come back at once. */
    private static Duration aboutAsLong(Duration lasts) {
        var fifth = lasts.toMillis() / 5;
        return lasts.minusMillis(fifth).plusMillis(ThreadLocalRandom.current().nextLong(2 * fifth + 1));
    }
}
