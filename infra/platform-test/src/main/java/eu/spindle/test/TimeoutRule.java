package eu.spindle.test;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/**
 * Checks that no HTTP, Kafka or database client is created without a timeout: a class that calls a factory method must
 * also call the method that sets the timeout.
 */
public final class TimeoutRule {

    private static final String CONSTRUCTOR = "<init>";

    /** The factory methods of clients, with the method that sets the timeout; null when there is none. */
    private static final List<Limited> CLIENTS = List.of(
            new Limited("java.net.http.HttpClient", "newHttpClient", 0, null),
            new Limited("java.net.http.HttpClient", "newBuilder", 0, "connectTimeout"),
            new Limited("java.net.URL", "openConnection", -1, "setReadTimeout"),
            new Limited("java.net.Socket", CONSTRUCTOR, -1, "setSoTimeout"),
            new Limited("org.springframework.web.client.RestClient", "create", -1, null),
            new Limited("org.springframework.web.client.RestClient", "builder", 0, "requestFactory"),
            new Limited("org.springframework.web.client.RestTemplate", CONSTRUCTOR, 0, null),
            new Limited(
                    "org.springframework.http.client.SimpleClientHttpRequestFactory",
                    CONSTRUCTOR,
                    -1,
                    "setReadTimeout"),
            new Limited(
                    "org.springframework.http.client.JdkClientHttpRequestFactory", CONSTRUCTOR, -1, "setReadTimeout"),
            new Limited("org.apache.hc.client5.http.impl.classic.HttpClients", "createDefault", -1, null),
            new Limited("org.apache.hc.client5.http.impl.classic.HttpClients", "createSystem", -1, null),
            new Limited("org.apache.hc.client5.http.impl.classic.HttpClients", "custom", -1, "setDefaultRequestConfig"),
            new Limited(
                    "org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder",
                    "create",
                    -1,
                    "setSocketTimeout"),
            new Limited(
                    "org.springframework.security.oauth2.jwt.NimbusJwtDecoder", "withJwkSetUri", -1, "restOperations"),
            new Limited(
                    "org.springframework.security.oauth2.jwt.NimbusJwtDecoder",
                    "withIssuerLocation",
                    -1,
                    "restOperations"),
            new Limited(
                    "org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService",
                    CONSTRUCTOR,
                    -1,
                    "setRestOperations"),
            new Limited(
                    "org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService",
                    CONSTRUCTOR,
                    -1,
                    "setOauth2UserService"),
            new Limited(
                    "org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient",
                    CONSTRUCTOR,
                    -1,
                    "setRestClient"),
            new Limited(
                    "org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient",
                    CONSTRUCTOR,
                    -1,
                    "setRestClient"),
            new Limited("org.apache.kafka.clients.admin.AdminClient", "create", -1, null),
            new Limited("org.springframework.kafka.core.KafkaAdmin", CONSTRUCTOR, -1, "setOperationTimeout"));

    /** Checks the classes of a package. */
    public static final ArchRule RULE = ArchRuleDefinition.classes()
            .should(new ArchCondition<JavaClass>("limit how long they wait for other processes") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (var call : type.getCodeUnits().stream()
                            .flatMap(unit -> unit.getCallsFromSelf().stream())
                            .toList()) {
                        CLIENTS.stream()
                                .filter(client -> client.isMadeBy(call.getTarget()) && !client.isLimitedIn(type))
                                .forEach(client -> events.add(SimpleConditionEvent.violated(
                                        type, call.getDescription() + " without " + client.limit())));
                    }
                }
            })
            .because("a process that is silent must not hold anybody up without end");

    private TimeoutRule() {}

    private record Limited(String owner, String name, int arguments, String limit) {

        boolean isMadeBy(CodeUnitCallTarget target) {
            return target.getOwner().getName().equals(owner)
                    && target.getName().equals(name)
                    && (arguments < 0 || target.getRawParameterTypes().size() == arguments);
        }

        boolean isLimitedIn(JavaClass type) {
            return limit != null
                    && type.getCodeUnits().stream()
                            .map(JavaCodeUnit::getCallsFromSelf)
                            .flatMap(java.util.Set::stream)
                            .map(JavaCall::getName)
                            .anyMatch(limit::equals);
        }
    }
}
