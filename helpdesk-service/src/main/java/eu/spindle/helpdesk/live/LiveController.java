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

/** Serves the event stream over HTTP. */
@AssociationApi
class LiveController {

    static final String PATH = "/live";

    private final LiveStreamRegistry streams;
    private final LiveSettings settings;

    LiveController(LiveStreamRegistry streams, LiveSettings settings) {
        this.streams = streams;
        this.settings = settings;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Streams an event whenever a ticket that the caller may see changes", description = """
            Server-sent events: "ticket" with the id of a ticket that changed, for the desk with its version; "viewers", \
            for the desk, with a ticket and its current viewers; "reload" if events may have been missed and the client \
            must reload; "full" before the oldest stream is closed because the person has too many. A stream ends after \
            some minutes; a client that reconnects must reload, since events are not repeated.""")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void subscribe(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Tells proxies not to buffer the stream.
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var stream = streams.open(Subscriber.of(caller));
        try {
            stream.write(response.getOutputStream(), settings.heartbeat(), withJitter(settings.maxLifetime()));
        } catch (IOException gone) {
            // The client has disconnected; it reconnects by itself.
            response.setStatus(HttpServletResponse.SC_OK);
        } finally {
            streams.close(stream);
        }
    }

    /** Varies the lifetime, so that clients that connected together after a restart do not reconnect together. */
    private static Duration withJitter(Duration lifetime) {
        var fifth = lifetime.toMillis() / 5;
        return lifetime.minusMillis(fifth)
                .plusMillis(ThreadLocalRandom.current().nextLong(2 * fifth + 1));
    }
}
