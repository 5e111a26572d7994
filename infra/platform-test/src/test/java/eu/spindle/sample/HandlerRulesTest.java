package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.access.Roles;
import eu.spindle.test.HandlerRules;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What fails the build: answers past the audit log, and bounds that nobody looks at. */
class HandlerRulesTest {

    private final JavaClasses handlers =
            new ClassFileImporter().importClasses(Streams.class, Bodies.class, Enums.class);

    @Test
    void aFirmsDataNeverLeaveAsAStream() {
        assertThatThrownBy(() -> HandlerRules.holdRecordedReads(handlers))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(3 times)")
                .hasMessageContaining("streamed() answers past what records it")
                .hasMessageContaining("events() answers past what records it")
                .hasMessageContaining("written(jakarta.servlet.http.HttpServletResponse) answers past what records it");
    }

    @Test
    void aBodyIsValidated() {
        assertThatThrownBy(() -> HandlerRules.holdBounds(handlers))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(1 times)")
                .hasMessageContaining("unlookedAt");
    }

    @Test
    void anEnumHasCodes() {
        assertThatThrownBy(() -> HandlerRules.holdCodes(handlers))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(2 times)")
                .hasMessageContaining("named(java.util.concurrent.TimeUnit) takes names of TimeUnit")
                .hasMessageContaining("allNamed(java.util.List) takes names of TimeUnit");
    }

    /** Handlers of a firm's data, and one of nobody's. */
    @Allowed(Roles.READS_FIRM_DATA)
    interface Streams {
        @GetMapping("/a")
        ResponseEntity<StreamingResponseBody> streamed();

        @GetMapping("/b")
        SseEmitter events();

        @GetMapping("/c")
        void written(HttpServletResponse response);

        @GetMapping("/d")
        ResponseEntity<Resource> file();

        @GetMapping("/e")
        @Allowed(Roles.READS_AUDIT_LOG)
        ResponseEntity<StreamingResponseBody> log();
    }

    /** Handlers that take something. */
    @Allowed(Roles.MEMBERS)
    interface Bodies {
        @PostMapping("/a")
        void unlookedAt(@RequestBody String text);

        @PostMapping("/b")
        void lookedAt(@Valid @RequestBody String text);

        @PostMapping("/c")
        void file(@RequestBody byte[] bytes);
    }

    /** Handlers that take constants of enums. */
    @Allowed(Roles.MEMBERS)
    interface Enums {
        @GetMapping("/a")
        void named(@RequestParam TimeUnit unit);

        @GetMapping("/b")
        void allNamed(@RequestParam List<TimeUnit> units);

        @GetMapping("/c")
        void coded(@RequestParam Role role);
    }
}
