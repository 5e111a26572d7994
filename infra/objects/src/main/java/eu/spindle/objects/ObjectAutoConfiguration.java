package eu.spindle.objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Configures the object store of a service. */
@AutoConfiguration
@EnableConfigurationProperties(ObjectSettings.class)
public class ObjectAutoConfiguration {

    /** Each service reaches its own files alone, whatever hash it asks for. */
    private static final String SERVICE = "${spring.application.name}";

    private static final String BUCKET = "!'${spindle.s3.bucket:}'.isBlank()";

    /** Without a bucket. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!(" + BUCKET + ")")
    static class Directory {

        @Bean
        ObjectStore objectStore(ObjectSettings settings, @Value(SERVICE) String service) {
            return new BoundedObjectStore(new DirectoryObjectStore(settings.objects(), service));
        }
    }

    /** With a bucket. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(BUCKET)
    static class Bucket {

        @Bean
        S3Client s3Client(ObjectSettings settings) {
            return client(settings.s3());
        }

        @Bean
        S3ObjectStore bucket(S3Client client, ObjectSettings settings, @Value(SERVICE) String service) {
            return new S3ObjectStore(client, settings.s3().bucket(), service);
        }

        @Bean
        @Primary
        ObjectStore objectStore(S3ObjectStore bucket) {
            return new BoundedObjectStore(bucket);
        }

        /** Requests that need no file are served without the bucket as well, so readiness does not depend on it. */
        @Bean
        HealthIndicator objectStoreHealthIndicator(S3ObjectStore bucket) {
            return () -> (bucket.isReachable() ? Health.up() : Health.down()).build();
        }
    }

    static S3Client client(ObjectSettings.S3 settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.timeout().dividedBy(4))
                        .socketTimeout(settings.timeout().dividedBy(2)))
                .overrideConfiguration(calls -> calls.apiCallTimeout(settings.timeout()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }
}
