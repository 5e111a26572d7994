package eu.spindle.local;

import eu.spindle.demo.DemoLoader;
import eu.spindle.demo.DemoTarget;
import eu.spindle.demo.call.Actor;
import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Port;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.process.Progress;
import eu.spindle.local.process.StartFailedException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** What the script {@code spindle} runs once everything is built. */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] words) throws Exception {
        try {
            Arguments arguments = Arguments.of(words);
            switch (arguments.command()) {
                case "up" -> up(arguments.options());
                case "status" -> System.exit(Status.print(arguments.options()));
                default -> throw new IllegalArgumentException("Unknown command " + arguments.command());
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        }
    }

    private static void up(Options options) throws InterruptedException {
        LocalSystem system = new LocalSystem(options);
        Thread stop = new Thread(system::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            system.start();
        } catch (AlreadyRunningException | PortsTakenException | StartFailedException e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
        DemoLoader demo = demo(system, options.progress());
        boolean loads = options.demo() && options.parts().equals(PartName.all()) && !demo.done();
        new Welcome(options, system.secrets()).print(loads);
        if (loads) {
            Thread.ofPlatform().name("demo").daemon().start(demo::load);
        }
        new CountDownLatch(1).await();
    }

    private static DemoLoader demo(LocalSystem system, Progress progress) {
        Addresses addresses = system.addresses();
        Secrets secrets = system.secrets();
        DemoTarget target = new DemoTarget(
                addresses.gateway(),
                addresses.http(Port.COMMITMENTS),
                Stream.of(Port.COMMITMENTS_MANAGEMENT, Port.MONITORING_MANAGEMENT, Port.HELPDESK_MANAGEMENT)
                        .map(addresses::http)
                        .toList(),
                Actor.bearer(secrets.token()),
                Actor.basic("operator", secrets.get(Secrets.OPERATOR)),
                Actor.basic("operator", secrets.get(Secrets.MANAGEMENT)));
        Home home = system.home();
        return new DemoLoader(target, home.data(), home.log("demo"), line -> progress.say("demo", line));
    }
}
