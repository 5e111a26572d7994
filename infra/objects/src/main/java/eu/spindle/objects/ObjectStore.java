package eu.spindle.objects;

import java.nio.file.Path;
import org.springframework.core.io.Resource;

/**
 * Stores files of the running work's association under the SHA-256 of their content, apart from those of others, so that
 * one can be erased without touching another.
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
     * A file that was stored; its content is read as it is asked for.
     *
     * @throws eu.spindle.platform.error.DomainException when the store is out of reach
     * @throws IllegalStateException when it is not there, although it must be
     */
    Resource get(String hash);
}
