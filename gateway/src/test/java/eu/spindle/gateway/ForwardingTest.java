package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.Door.Answer;
import eu.spindle.gateway.Door.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ForwardingTest {

    private static final Neighbours NEIGHBOURS = Surroundings.NEIGHBOURS;

    @Autowired
    private Door door;

    @Test
    void sendsASessionsRequestOnWithAnInternalToken() {
        Visitor anna = officer();

        Answer answer = door.get("/a/nordmetall/api/commitments/pledges?size=5&q=a%20b", "Cookie", anna.cookie());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("path").asString())
                .isEqualTo("/a/nordmetall/api/commitments/pledges?size=5&q=a%20b");
        var claims = answer.json().path("claims");
        assertThat(claims.path("iss").asString()).isEqualTo("spindle-gateway");
        assertThat(claims.path("aud").path(0).asString()).isEqualTo("commitments");
        assertThat(claims.path("sub").asString()).isEqualTo(Fixtures.ANNA);
        assertThat(claims.path("kind").asString()).isEqualTo("person");
        assertThat(claims.path("slug").asString()).isEqualTo("nordmetall");
        assertThat(claims.path("programme").asString()).isEqualTo("machine-tools");
        assertThat(claims.path("roles").path(0).asString()).isEqualTo("association-officer");
        assertThat(claims.path("strength").asString()).isEqualTo("multi");
        assertThat(claims.has("enterprise")).isFalse();
    }

    @Test
    void sendsAMachinesRequestOnWithAnInternalToken() {
        String token = token("2126-01-01T00:00:00Z");

        Answer answer = door.get("/a/nordmetall/api/monitoring/cycles", "Authorization", "Bearer " + token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("claims").path("kind").asString()).isEqualTo("machine");
        assertThat(answer.json().path("claims").path("aud").path(0).asString()).isEqualTo("monitoring");
        assertThat(answer.json().path("claims").path("sub").asString()).endsWith("f0");
    }

    private Visitor officer() {
        Visitor anna = door.visitor();
        NEIGHBOURS.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));
        return anna;
    }

    private static String token(String expires) {
        String token = "sp_" + UUID.randomUUID().toString().replace("-", "");
        NEIGHBOURS.know(
                Door.hash(token),
                Fixtures.token(expires, Fixtures.membership("nordmetall", "active", "association-admin")));
        return token;
    }
}
