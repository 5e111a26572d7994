package eu.spindle.monitoring.evidence;

import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps files in a directory under the SHA-256 of their content, apart for each association, so that one can be
 * erased without touching another.
 */
@Component
@EnableConfigurationProperties(EvidenceSettings.class)
class ObjectStore {

    private final Path root;

    ObjectStore(EvidenceSettings settings) {
        this.root = settings.objects();
    }

    /** Keeps a file; the same content is kept once. */
    String put(Path content) {
        try {
            String hash = hash(content);
            Path place = place(hash);
            if (!Files.exists(place)) {
                write(place, content);
            }
            return hash;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Path get(String hash) {
        return place(hash);
    }

    private static void write(Path place, Path content) throws IOException {
        Files.createDirectories(place.getParent());
        Path draft = Files.createTempFile(place.getParent(), ".draft", null);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                var source = FileChannel.open(content)) {
            long length = source.size();
            for (long at = 0; at < length; ) {
                at += source.transferTo(at, length - at, channel);
            }
            // The row that names the file must not outlive a power cut that the file did not.
            channel.force(true);
        }
        move(draft, place);
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path place(String hash) {
        return root.resolve(Scope.required().association().toString())
                .resolve(hash.substring(0, 2))
                .resolve(hash);
    }

    private static String hash(Path content) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(content), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
