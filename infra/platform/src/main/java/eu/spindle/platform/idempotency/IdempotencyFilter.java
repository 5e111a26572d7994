package eu.spindle.platform.idempotency;

import eu.spindle.platform.access.AllowedInterceptor;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Executes a POST with an {@code Idempotency-Key} once, however often it is sent within seven days: the key is stored
 * in the transaction of the request, and a second request waits for the first and gets its response. A key belongs to
 * one person in one association, acting for one firm or for none.
 *
 * <p>A key that is used again with another address or body is rejected; bodies are compared by their digests.
 *
 * <p>Only successful responses are stored: a rejected request changed nothing and may be corrected under the same key.
 * A response is repeated only while the caller may still call the operation.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    public static final String HEADER = "Idempotency-Key";
    private static final String AFTERWARDS = IdempotencyFilter.class.getName() + ".afterwards";
    private static final int MAX_KEY_LENGTH = 128;
    private static final String IN_PROGRESS = "request-in-progress";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    /** The duration of a lease, after which the key of a dead process is free again. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final IdempotencyRecords records;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final HandlerExceptionResolver failures;
    private final Supplier<RequestMappingHandlerMapping> handlers;

    IdempotencyFilter(
            JdbcClient database,
            TransactionTemplate transaction,
            ProblemWriter problems,
            HandlerExceptionResolver failures,
            Supplier<RequestMappingHandlerMapping> handlers) {
        this.database = database;
        this.records = new IdempotencyRecords(database);
        this.transaction = transaction;
        this.problems = problems;
        this.failures = failures;
        this.handlers = handlers;
    }

    /**
     * Runs work that must outlast a rejection: now, or after the transaction around the request has ended and released
     * its connection. In both cases before the response is sent.
     */
    public static void afterwards(HttpServletRequest request, Runnable what) {
        var waiting = waiting(request);
        if (waiting == null) {
            what.run();
        } else {
            waiting.add(what);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Queue<Runnable> waiting(HttpServletRequest request) {
        return (Queue<Runnable>) request.getAttribute(AFTERWARDS);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || Scope.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency-key-malformed");
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        try {
            var refused = onceThenAfterwards(key, request, answer, chain);
            if (refused.isPresent()) {
                if (refused.get().equals(IN_PROGRESS)) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
                }
                problems.write(request, response, HttpStatus.CONFLICT, refused.get());
                return;
            }
        } catch (DataAccessException | TransactionException | ClientAbortException e) {
            // The commit failed or the body broke off, which no controller advice handles here.
            answer.reset();
            failures.resolveException(request, answer, null, e);
        }
        answer.copyBodyToResponse();
    }

    private Optional<String> onceThenAfterwards(
            String key, HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws IOException {
        var waiting = new ConcurrentLinkedQueue<Runnable>();
        request.setAttribute(AFTERWARDS, waiting);
        try (var digested = new DigestedRequest(request)) {
            return once(key, digested, answer, chain);
        } finally {
            request.removeAttribute(AFTERWARDS);
            waiting.forEach(Runnable::run);
        }
    }

    private Optional<String> once(
            String key, DigestedRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws IOException {
        var operation = operation(request);
        if (operation != null
                && operation.getHandler() instanceof HandlerMethod method
                && method.hasMethodAnnotation(Piecewise.class)) {
            return piecewise(key, operation, request, answer, chain);
        }
        // Before the transaction: its connection would be held for as long as a slow caller sends.
        request.receive();
        return whole(key, operation, request, answer, chain);
    }

    private Optional<String> whole(
            String key,
            @Nullable HandlerExecutionChain operation,
            DigestedRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain) {
        return inTransaction(status -> {
            // First, so that no expired response is repeated.
            records.deleteOld();
            if (!records.claim(key)) {
                var used = records.find(key);
                // A leased key was used for another operation, which commits in several transactions.
                if (used.isEmpty() || !used.get().request().equals(signature(request))) {
                    return Optional.of("idempotency-key-reused");
                }
                var found = used.get();
                if (admits(operation, request)) {
                    found.writeTo(answer);
                } else {
                    // Rejected and recorded, as without a key.
                    status.setRollbackOnly();
                    chain.doFilter(request, answer);
                }
                return Optional.empty();
            }
            chain.doFilter(request, answer);
            if (HttpStatusCode.valueOf(answer.getStatus()).isError()) {
                status.setRollbackOnly();
            } else if (!status.isRollbackOnly()) {
                records.save(key, null, StoredAnswer.of(signature(request), answer));
            }
            return Optional.empty();
        });
    }

    /**
     * The key is leased before, and the response stored after the request: a repetition meanwhile gets 409 with
     * Retry-After.
     */
    private Optional<String> piecewise(
            String key,
            HandlerExecutionChain operation,
            DigestedRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain) {
        inTransaction(status -> {
            records.deleteOld();
            return Optional.empty();
        });
        var lease = KeyLease.take(
                Caller.current().id(), IdempotencyRecords.enterprise(), key, LEASE, database, transaction);
        try {
            return lease.isPresent()
                    ? leased(lease.get(), key, request, answer, chain)
                    : repeated(key, operation, request, answer, chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> leased(
            KeyLease lease,
            String key,
            DigestedRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws IOException, ServletException {
        try (lease) {
            chain.doFilter(request, answer);
            if (!HttpStatusCode.valueOf(answer.getStatus()).isError()) {
                var signature = signature(request);
                inTransaction(status -> {
                    records.save(key, lease.id(), StoredAnswer.of(signature, answer));
                    return Optional.empty();
                });
            }
            return Optional.empty();
        }
    }

    private Optional<String> repeated(
            String key,
            HandlerExecutionChain operation,
            DigestedRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws IOException, ServletException {
        var found = inTransaction(status -> records.find(key));
        if (found.isEmpty()) {
            return Optional.of(IN_PROGRESS);
        }
        if (!found.get().request().equals(signature(request))) {
            return Optional.of("idempotency-key-reused");
        }
        if (admits(operation, request)) {
            found.get().writeTo(answer);
        } else {
            // Rejected and recorded, as without a key.
            chain.doFilter(request, answer);
        }
        return Optional.empty();
    }

    private <T> T inTransaction(Work<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return work.in(status);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** The work of a request within a transaction. */
    private interface Work<T> {
        T in(TransactionStatus status) throws IOException, ServletException;
    }

    /** Returns the operation of a request; null when there is none, which the dispatcher reports. */
    private @Nullable HandlerExecutionChain operation(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return handlers.get().getHandler(request);
        } catch (Exception e) {
            return null;
        }
    }

    /** Whether the operation still exists and is open to its caller. */
    private static boolean admits(@Nullable HandlerExecutionChain operation, HttpServletRequest request) {
        return operation != null
                && operation.getInterceptorList().stream()
                        .filter(AllowedInterceptor.class::isInstance)
                        .map(AllowedInterceptor.class::cast)
                        .allMatch(access -> access.admits(request, operation.getHandler()));
    }

    private static String signature(DigestedRequest request) throws IOException {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + query + " sha256:" + request.digest();
    }
}
