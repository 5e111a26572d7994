package eu.spindle.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Stores files in a directory, which all instances of a service must share. */
final class DirectoryObjectStore implements ObjectStore {

    private final Path root;
    private final String service;

    DirectoryObjectStore(Path root, String service) {
        this.root = root;
        this.service = service;
    }

    @Override
    public String put(Path content) {
        try {
            var hash = ObjectHash.of(content);
            var place = root.resolve(hash.path(service));
            if (!Files.exists(place)) {
                write(place, content);
            }
            return hash.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Resource get(String hash) {
        var place = root.resolve(new ObjectHash(hash).path(service));
        if (!Files.exists(place)) {
            throw new IllegalStateException("A stored file is missing: " + hash);
        }
        return new FileSystemResource(place);
    }

    private static void write(Path place, Path content) throws IOException {
        Files.createDirectories(place.getParent());
        var draft = Files.createTempFile(place.getParent(), ".draft", null);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                var source = FileChannel.open(content)) {
            var length = source.size();
            for (var at = 0L; at < length; ) {
                at += source.transferTo(at, length - at, channel);
            }
            // The row with the hash must not survive a power failure that the file did not survive.
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
}
