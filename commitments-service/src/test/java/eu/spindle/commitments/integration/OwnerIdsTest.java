package eu.spindle.commitments.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which firms have the same owner for other services. */
class OwnerIdsTest {

    private final OwnerIds owners = new OwnerIds(new OwnerSettings("a secret of tests"));

    @Test
    void doNotDependOnTheSpellingOfTheName() {
        assertThat(owners.of("Mußter Holding AG"))
                .isEqualTo(owners.of("MUSSTER  HOLDING A.G."))
                .isEqualTo(owners.of("mußter-holding (AG)"))
                .isNotEqualTo(owners.of("Mußter Beteiligungen AG"));
        assertThat(owners.of("ATU 1234-5678")).isEqualTo(owners.of("atu12345678"));
        assertThat(owners.of("Όμιλος Ήρα")).isEqualTo(owners.of("ΟΜΙΛΟΣ ΗΡΑ"));
    }

    @Test
    void cannotBeComputedWithoutTheSecret() {
        var id = owners.of("Muster Holding AG");
        assertThat(new OwnerIds(new OwnerSettings("another secret")).of("Muster Holding AG"))
                .isNotEqualTo(id);
        assertThat(new OwnerIds(new OwnerSettings(null)).of("Muster Holding AG"))
                .isNotEqualTo(id);
        assertThat(UUID.nameUUIDFromBytes("musterholdingag".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(id);
    }

    @Test
    void stayTheSameWhileTheSecretDoes() {
        assertThat(owners.of("Muster Holding AG"))
                .isEqualTo(new OwnerIds(new OwnerSettings(" a secret of tests\n")).of("Muster Holding AG"));
    }
}
