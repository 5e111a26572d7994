package eu.spindle.objects;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are stored: in a directory ({@code SPINDLE_OBJECTS}) unless a bucket is named ({@code SPINDLE_S3_BUCKET}).
 *
 * @param objects the directory
 */
@ConfigurationProperties("spindle")
record ObjectSettings(
        @DefaultValue(".spindle/objects") Path objects,
        @DefaultValue S3 s3) {

    /**
     * A bucket. Credentials come as everywhere with AWS: from the environment, a file, or the machine's or pod's role.
     *
     * @param bucket its name, empty for none
     * @param region where it lies; servers other than Amazon's mostly do not care
     * @param endpoint of another server than Amazon's, or null
     * @param pathStyle whether the bucket stands in the path, as such servers often want it
     * @param timeout for one request with all its tries
     */
    record S3(
            @DefaultValue("") String bucket,
            @DefaultValue("eu-central-1") String region,
            @Nullable URI endpoint,
            @DefaultValue("false") boolean pathStyle,
            @DefaultValue("20s") Duration timeout) {}
}
