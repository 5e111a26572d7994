package eu.spindle.objects;

import java.nio.file.Path;
import org.springframework.core.io.Resource;

/**
 * Stores files of the association in scope under the SHA-256 of their content, separate from those of others, so that
 * they can be deleted independently.
 */
public interface ObjectStore {

    /**
     * Stores a file, durably when it returns; the same content is stored once.
     *
     * @return the SHA-256 of the content in hexadecimal
     * @throws eu.spindle.platform.error.DomainException when the store is out of reach or full
     */
    String put(Path content);

    /**
     * Opens a stored file; its content is streamed.
     *
     * @throws eu.spindle.platform.error.DomainException when the store is unavailable
     * @throws IllegalStateException when the file is missing although it was stored
     */
    Resource get(String hash);
}
