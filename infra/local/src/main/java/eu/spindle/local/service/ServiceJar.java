package eu.spindle.local.service;

import eu.spindle.local.home.Folders;
import eu.spindle.local.home.Home;
import eu.spindle.local.process.Command;
import eu.spindle.local.process.OneShotProcess;
import eu.spindle.local.process.StartFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The jar of a service, unpacked for a fast start; one folder per content, so that a new build gets a new one. */
final class ServiceJar {

    private static final String VERSION = "1.0.0-SNAPSHOT";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Home home;
    private final Service service;

    ServiceJar(Home home, Service service) {
        this.home = home;
        this.service = service;
    }

    /** Returns the unpacked jar, ready to be executed. */
    Path unpack() throws IOException, InterruptedException {
        Path jar =
                home.root().resolve(service.module()).resolve("target/%s-%s.jar".formatted(service.module(), VERSION));
        if (!Files.exists(jar)) {
            throw new StartFailedException(service.module() + " is not built: " + jar + " is missing");
        }
        Path target = home.build().resolve(service.module() + "-" + checksum(jar));
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
        OneShotProcess.run(
                "The unpacking of " + jar, new Command(words, Map.of(), home.build()), home.log(service.part()), LIMIT);
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException e) {
            // Another system of this checkout unpacked the same build at the same time.
            Folders.delete(unfinished);
        }
    }

    private void dropOlder() throws IOException {
        Files.createDirectories(home.build());
        try (var folders = Files.newDirectoryStream(home.build(), service.module() + "-*")) {
            for (Path folder : folders) {
                Folders.delete(folder);
            }
        }
    }

    /** A checksum distinguishes builds; it need not withstand an attacker, and costs a tenth of a hash. */
    private static String checksum(Path jar) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = new CheckedInputStream(Files.newInputStream(jar), checksum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return "%08x-%x".formatted(checksum.getValue(), Files.size(jar));
    }
}
