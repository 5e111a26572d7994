package eu.spindle.local.service;

import eu.spindle.local.home.Folders;
import eu.spindle.local.home.Home;
import eu.spindle.local.process.Command;
import eu.spindle.local.process.OneShot;
import eu.spindle.local.process.StartFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The jar of a service, unpacked for a fast start; one folder for each content, so that a new build gets a new one. */
final class ServiceJar {

    private static final String VERSION = "1.0.0-SNAPSHOT";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Home home;
    private final Service service;

    ServiceJar(Home home, Service service) {
        this.home = home;
        this.service = service;
    }

    /** The unpacked jar, ready to be executed. */
    Path unpack() throws IOException, InterruptedException {
        Path jar =
                home.root().resolve(service.module()).resolve("target/%s-%s.jar".formatted(service.module(), VERSION));
        if (!Files.exists(jar)) {
            throw new StartFailed(service.module() + " is not built: " + jar + " is missing");
        }
        Path target = home.build().resolve(service.module() + "-" + hash(jar));
        if (!Files.isDirectory(target)) {
            dropOlder();
            unpack(jar, target);
        }
        return target.resolve(String.valueOf(jar.getFileName()));
    }

    private void unpack(Path jar, Path target) throws IOException, InterruptedException {
        Path unfinished = target.resolveSibling(
                target.getFileName() + ".new" + ProcessHandle.current().pid());
        Folders.delete(unfinished);
        List<String> words = List.of(
                Command.java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                unfinished.toString());
        OneShot.run(
                "The unpacking of " + jar, new Command(words, Map.of(), home.build()), home.log(service.part()), LIMIT);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void dropOlder() throws IOException {
        Files.createDirectories(home.build());
        try (var folders = Files.newDirectoryStream(home.build(), service.module() + "-*")) {
            for (Path folder : folders) {
                Folders.delete(folder);
            }
        }
    }

    private static String hash(Path jar) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new DigestInputStream(Files.newInputStream(jar), digest)) {
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
