package eu.spindle.local;

import eu.spindle.local.demo.DemoLoader;
import eu.spindle.local.process.StartFailedException;
import java.util.concurrent.CountDownLatch;

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
        DemoLoader demo = new DemoLoader(options.home(), options.addresses(), system.secrets(), options.progress());
        boolean loads = options.demo() && options.parts().equals(PartName.all()) && !demo.done();
        new Welcome(options, system.secrets()).print(loads);
        if (loads) {
            Thread.ofPlatform().name("demo").daemon().start(demo::load);
        }
        new CountDownLatch(1).await();
    }
}
