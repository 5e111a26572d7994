package eu.spindle.e2e;

import eu.spindle.local.LocalSystem;
import eu.spindle.local.Options;
import eu.spindle.local.PartName;
import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.process.OrphanedProcesses;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The system under test: one of its own, started once for all tests and empty at first, or one that is running already
 * ({@code -Dspindle.e2e.home=.spindle/offset-13000 -Dspindle.e2e.offset=13000}, started with {@code --empty}).
 */
final class RunningSystem {

    private static final int OFFSET = Integer.getInteger("spindle.e2e.offset", 13000);
    private static final String HOME = System.getProperty("spindle.e2e.home");
    private static final LocalSystem OWN = HOME == null ? start() : null;
    private static final Addresses ADDRESSES = OWN == null ? new Addresses(OFFSET) : OWN.addresses();
    private static final Secrets SECRETS =
            OWN == null ? new Secrets(Path.of(HOME).resolve("secrets")) : OWN.secrets();

    private RunningSystem() {}

    private static LocalSystem start() {
        var home = Path.of("target", "spindle-" + ProcessHandle.current().pid()).toAbsolutePath();
        var system = LocalSystem.start(
                Options.at(Options.root(), OFFSET).in(home).empty().once());
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        return system;
    }

    /** The address of the gateway. */
    static URI address() {
        return ADDRESSES.gateway();
    }

    static Addresses addresses() {
        return ADDRESSES;
    }

    /** Its parts, to stop and kill them; only of a system of its own. */
    static LocalSystem parts() {
        return Objects.requireNonNull(OWN, "this test needs a system of its own");
    }

    /** Does this while a part is killed, and starts it again; a system that was running before restarts its part itself. */
    static void without(PartName part, Runnable work) {
        if (OWN == null) {
            new OrphanedProcesses(Path.of(HOME).resolve("run"))
                    .processOf(part.text())
                    .ifPresent(ProcessHandle::destroyForcibly);
            work.run();
            return;
        }
        OWN.part(part).kill();
        work.run();
        try {
            OWN.part(part).start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** One of its passwords and keys, by name. */
    static String secret(String name) {
        return SECRETS.get(name);
    }

    /** The steward's API token that exists from the start. */
    static Client steward() {
        return Client.withToken(address(), SECRETS.token());
    }
}
