package eu.spindle.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Runs a service for a test on real PostgreSQL and Kafka, called over HTTP with tokens of {@link TestGateway}. Tests
 * with this annotation and no settings of their own share one running service. The tag {@code service} distinguishes
 * them from tests without one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spindle.management.secret=" + SpindleTest.OPERATOR_SECRET,
            "spindle.limits.times=1000",
            "spindle.tasks.looks-every=PT0.1S",
            "spring.main.banner-mode=off"
        })
@Import(TestServers.class)
@Tag("service")
public @interface SpindleTest {

    /** The operator's secret of the management port. */
    String OPERATOR_SECRET = "of-the-operator";

    /** The header {@code Authorization} with that secret. */
    String OPERATOR = "Basic "
            + Base64.getEncoder().encodeToString(("operator:" + OPERATOR_SECRET).getBytes(StandardCharsets.UTF_8));
}
