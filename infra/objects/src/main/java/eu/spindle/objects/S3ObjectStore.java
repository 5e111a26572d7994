package eu.spindle.objects;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Stores files in a bucket of S3, or of a compatible server. */
final class S3ObjectStore implements ObjectStore {

    private static final Logger log = LoggerFactory.getLogger(S3ObjectStore.class);

    private final S3Client client;
    private final String bucket;
    private final String service;

    S3ObjectStore(S3Client client, String bucket, String service) {
        this.client = client;
        this.bucket = bucket;
        this.service = service;
    }

    @Override
    public String put(Path content) {
        try {
            var hash = ObjectHash.of(content);
            return reached(() -> {
                if (!isStored(hash)) {
                    // The server compares the checksum, so that the stored content is what was sent.
                    client.putObject(
                            request -> request.bucket(bucket)
                                    .key(hash.path(service))
                                    .checksumSHA256(hash.base64()),
                            RequestBody.fromFile(content));
                }
                return hash.hex();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Resource get(String hash) {
        var key = new ObjectHash(hash).path(service);
        return reached(() -> {
            try {
                return new InputStreamResource(
                        client.getObject(request -> request.bucket(bucket).key(key)));
            } catch (NoSuchKeyException e) {
                throw new IllegalStateException("A stored file is missing: " + hash, e);
            }
        });
    }

    private boolean isStored(ObjectHash hash) {
        try {
            client.headObject(request -> request.bucket(bucket).key(hash.path(service)));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    /** Whether the bucket exists and may be used. */
    boolean isReachable() {
        try {
            client.headBucket(request -> request.bucket(bucket));
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    private <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            log.warn("The object store failed a request: {}", e.toString());
            throw DomainException.of(ErrorKind.UNAVAILABLE, "object-store-unavailable");
        }
    }
}
