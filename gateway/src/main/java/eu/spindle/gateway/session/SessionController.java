package eu.spindle.gateway.session;

import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists a person's sessions and ends them. */
@RestController
@Allowed(Callers.PERSON)
@RequestMapping("/api/sessions")
class SessionController {

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    List<Listed> list(HttpServletRequest request) {
        String current = current(request);
        return sessions.of(person(request).getName()).stream()
                .map(session -> new Listed(
                        handle(session.key()),
                        session.began(),
                        session.used(),
                        session.ends(),
                        session.key().equals(current)))
                .toList();
    }

    /** Ends all sessions but the current one, which ends by signing out. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(HttpServletRequest request) {
        String current = current(request);
        sessions.of(person(request).getName()).stream()
                .map(Sessions.StoredSession::key)
                .filter(key -> !key.equals(current))
                .forEach(sessions::end);
    }

    @DeleteMapping("/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String handle, HttpServletRequest request) {
        String key = sessions.of(person(request).getName()).stream()
                .map(Sessions.StoredSession::key)
                .filter(candidate -> handle(candidate).equals(handle))
                .findFirst()
                .orElseThrow(ApiException::notFound);
        sessions.end(key);
    }

    private static SignedInPerson person(HttpServletRequest request) {
        if (request.getAttribute(CallerFilter.PERSON) instanceof SignedInPerson person) {
            return person;
        }
        throw ApiException.unauthenticated();
    }

    private static String current(HttpServletRequest request) {
        return HashedSessionIds.hash(String.valueOf(request.getAttribute(CallerFilter.SESSION)));
    }

    /** A prefix of the key that is enough to identify one of the person's own sessions. */
    private static String handle(String key) {
        return key.substring(0, 24);
    }

    /** A session in the list of its owner. */
    record Listed(String id, Instant began, Instant lastUsed, Instant ends, boolean current) {}
}
