package eu.spindle.gateway.session;

import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows people where they are signed in, and lets them end it. */
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
                        handle(session.id()),
                        session.began(),
                        session.used(),
                        session.ends(),
                        session.id().equals(current)))
                .toList();
    }

    /** Ends all of them but the one that asks, which ends by signing out. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(HttpServletRequest request) {
        String current = current(request);
        sessions.of(person(request).getName()).stream()
                .map(Sessions.Known::id)
                .filter(id -> !id.equals(current))
                .forEach(sessions::end);
    }

    @DeleteMapping("/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String handle, HttpServletRequest request) {
        String id = sessions.of(person(request).getName()).stream()
                .map(Sessions.Known::id)
                .filter(candidate -> handle(candidate).equals(handle))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        sessions.end(id);
    }

    private static SignedInPerson person(HttpServletRequest request) {
        if (request.getAttribute(CallerFilter.PERSON) instanceof SignedInPerson person) {
            return person;
        }
        throw Refusal.unauthenticated();
    }

    private static String current(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(CallerFilter.SESSION));
    }

    /** A session's id is as good as a password, so that another name is shown for it. */
    private static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session as its owner sees it. */
    record Listed(String id, Instant began, Instant lastUsed, Instant ends, boolean current) {}
}
