package eu.spindle.local.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL, which refuses to run as root, as another user when root starts it. A user namespace is tried first:
 * in it root appears as nobody and can still read its own files. Where namespaces are forbidden, as in many containers,
 * the process runs as nobody and owns the data.
 */
enum Unprivileged {
    /** The user is an ordinary one; nothing is needed. */
    AS_IS(List.of()),
    NAMESPACE(List.of("unshare", "-U", "--")),
    /** The user nobody, who can still pass folders that are closed to others, such as root's home. */
    NOBODY_PASSING(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--")),
    RUNUSER(List.of("runuser", "-u", "nobody", "--"));

    private static final int ROOT = 0;
    private static final int NOBODY_ID = 65_534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** Returns the first method that works here. */
    static Unprivileged find() throws IOException, InterruptedException {
        if (!isRoot()) {
            return AS_IS;
        }
        for (Unprivileged way : List.of(NAMESPACE, NOBODY_PASSING, NOBODY, RUNUSER)) {
            if (way.works()) {
                return way;
            }
        }
        throw new IOException("PostgreSQL refuses to run as root, and neither unshare, setpriv nor runuser works here."
                + " Start Spindle as an ordinary user");
    }

    /** Returns the command, run by this method. */
    List<String> wrap(List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        return words;
    }

    /** Makes the user who runs PostgreSQL the owner of its folder. */
    void own(Path folder) throws IOException {
        if (this == AS_IS) {
            return;
        }
        int owner = this == NAMESPACE ? ROOT : NOBODY_ID;
        if (!Files.getAttribute(folder, "unix:uid").equals(owner)) {
            Files.walkFileTree(folder, new Giving(owner));
        }
    }

    private static boolean isRoot() throws IOException, InterruptedException {
        Process id = new ProcessBuilder("id", "-u").start();
        String answer = new String(id.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        id.waitFor();
        return answer.strip().equals("0");
    }

    private boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder(wrap(List.of("true"))).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives every file of a folder to a user. */
    private static final class Giving extends SimpleFileVisitor<Path> {

        private final int owner;

        Giving(int owner) {
            this.owner = owner;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            return give(file);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return give(folder);
        }

        private FileVisitResult give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", owner);
            return FileVisitResult.CONTINUE;
        }
    }
}
