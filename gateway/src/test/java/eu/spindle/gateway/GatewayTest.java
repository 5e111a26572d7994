package eu.spindle.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test against the whole gateway, on PostgreSQL, with test services and a test provider. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spindle.session.public-url=http://localhost:8080",
            "spindle.session.keep=200ms",
            "spindle.peer.helpdesk-secret=a-secret-of-helpdesk-service",
            "spindle.access.keep-refusal=100ms",
            "spindle.account.client-secret=a-secret-of-accounts",
            "spindle.account.refresh=100ms",
            "spindle.account.max-age=200ms",
            "spindle.account.retry=PT0.2S",
            "spindle.account.response=1s",
            "spindle.upstream.stream-check=200ms",
            "spindle.limits.body=1MB"
        })
@ContextConfiguration(initializers = GatewaySurroundings.class)
@Import({SignInSteps.class, KnownCallers.class})
public @interface GatewayTest {}
