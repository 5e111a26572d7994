package eu.spindle.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets callers leave before the server stops. A stopping Tomcat answers the next request on a kept connection with 503,
 * so readiness goes down first, and then every response asks its caller to use another connection.
 */
class Drain extends OncePerRequestFilter implements SmartLifecycle {

    // Before the web server's graceful shutdown, which ends requests in progress.
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

    private final ApplicationContext application;
    private final Duration duration;
    private volatile boolean running;
    private volatile boolean draining;

    Drain(ApplicationContext application, Duration duration) {
        this.application = application;
        this.duration = duration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (duration.isZero()) {
            return;
        }
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        draining = true;
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
