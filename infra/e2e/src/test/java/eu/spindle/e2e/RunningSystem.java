package eu.spindle.e2e;

import eu.spindle.local.LocalSystem;
import eu.spindle.local.Options;
import java.net.URI;
import java.nio.file.Path;

/** The system under test, with data and ports of its own, started once for all tests and empty at first. */
final class RunningSystem {

    private static final int OFFSET = 3000;
    private static final LocalSystem SYSTEM = start();

    private RunningSystem() {}

    private static LocalSystem start() {
        var home = Path.of("target", "spindle-" + ProcessHandle.current().pid()).toAbsolutePath();
        var system = LocalSystem.start(Options.at(Options.root(), OFFSET).in(home).empty());
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        return system;
    }

    /** Where people and programs reach it. */
    static URI address() {
        return SYSTEM.addresses().gateway();
    }

    static LocalSystem parts() {
        return SYSTEM;
    }

    /** The steward's API token that exists from the start. */
    static Client steward() {
        return Client.withToken(address(), SYSTEM.secrets().token());
    }
}
