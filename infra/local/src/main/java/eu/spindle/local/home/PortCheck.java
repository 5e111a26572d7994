package eu.spindle.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports that are in use, before anything is started. */
public final class PortCheck {

    private PortCheck() {}

    /** Returns an offset at which every port is free now, below the ephemeral ports. */
    public static int freeOffset() {
        return ThreadLocalRandom.current()
                .ints(10_000, 13_000)
                .filter(offset ->
                        conflicts(new Addresses(offset), List.of(Port.values())).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Returns a sentence for each port in use. */
    public static List<String> conflicts(Addresses addresses, Collection<Port> ports) {
        return ports.stream()
                .filter(port -> isTaken(addresses.port(port)))
                .map(port -> describe(port, addresses.port(port)))
                .toList();
    }

    private static String describe(Port port, int number) {
        String holder = PortHolder.of(number).map(who -> " by " + who).orElse("");
        return "Port %d (%s) is already in use%s".formatted(number, port.label(), holder);
    }

    /** Checks the loopback address too: some systems allow a wildcard address beside it. */
    private static boolean isTaken(int number) {
        return !canListen(new InetSocketAddress(number))
                || !canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
