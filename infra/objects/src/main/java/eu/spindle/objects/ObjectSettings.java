package eu.spindle.objects;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are stored: in a directory ({@code SPINDLE_OBJECTS}) unless a bucket is set ({@code SPINDLE_S3_BUCKET}).
 *
 * @param objects the directory
 */
@ConfigurationProperties("spindle")
record ObjectSettings(
        @DefaultValue(".spindle/objects") Path objects,
        @DefaultValue S3 s3) {

    /**
     * A bucket. Credentials are found as usual with AWS: in the environment, a file, or the role of the machine or pod.
     *
     * @param bucket its name, empty for none
     * @param region of the bucket; servers other than Amazon's mostly ignore it
     * @param endpoint of another server than Amazon's, or null
     * @param pathStyle whether the bucket is part of the path, as such servers often require
     * @param timeout of a request including its retries
     */
    record S3(
            @DefaultValue("") String bucket,
            @DefaultValue("eu-central-1") String region,
            @Nullable URI endpoint,
            @DefaultValue("false") boolean pathStyle,
            @DefaultValue("20s") Duration timeout) {}
}
