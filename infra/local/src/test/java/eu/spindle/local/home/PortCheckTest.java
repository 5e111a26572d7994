package eu.spindle.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    private final Addresses addresses = new Addresses(PortCheck.freeOffset());

    @Test
    void namesThePortAndTheProcessThatHoldsIt() throws Exception {
        int port = addresses.port(Port.GATEWAY);
        try (ServerSocket holder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            List<String> conflicts = PortCheck.conflicts(addresses, List.of(Port.values()));
            assertThat(holder.isBound()).isTrue();
            assertThat(conflicts)
                    .singleElement()
                    .asString()
                    .startsWith("Port " + port + " (gateway) is already in use");
            if (System.getProperty("os.name").equals("Linux")) {
                assertThat(conflicts.getFirst())
                        .contains("by process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void findsAListenerOnAllAddressesToo() throws Exception {
        try (ServerSocket holder = new ServerSocket(addresses.port(Port.KAFKA))) {
            assertThat(holder.isBound()).isTrue();
            assertThat(PortCheck.conflicts(addresses, List.of(Port.KAFKA))).hasSize(1);
        }
    }

    @Test
    void reportsNothingWhenEveryPortIsFree() {
        assertThat(PortCheck.conflicts(addresses, List.of(Port.values()))).isEmpty();
    }
}
