package eu.spindle.gateway.cell;

import jakarta.annotation.PreDestroy;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The pooled HTTP clients for the services. They follow no redirects, store no cookies and decompress nothing:
 * responses are passed on unchanged. Only GET and HEAD requests are repeated, when a pooled connection turns out to be
 * closed.
 */
@Component
public class Upstream {

    private final PoolingHttpClientConnectionManager connections;
    private final PoolingHttpClientConnectionManager streamConnections;
    private final RequestConfig patience;
    private final HttpClient services;
    private final HttpClient streams;
    private final RestClient asking;
    private final RestClient commitments;

    Upstream(UpstreamSettings settings, Cells cells) {
        this.connections = connections(settings, settings.connectionsPerService(), settings.connections());
        this.streamConnections = connections(settings, settings.streams(), settings.streams());
        this.patience = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.queue()))
                .setResponseTimeout(Timeout.of(settings.silence()))
                .build();
        this.services = HttpClients.createMinimal(connections);
        this.streams = HttpClients.createMinimal(streamConnections);
        this.asking = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(careful()))
                .build();
        this.commitments = asking.mutate()
                .baseUrl(cells.address(null, Service.COMMITMENTS).toString())
                .build();
    }

    /** Client for forwarded requests. */
    public HttpClient services() {
        return services;
    }

    /** Client for event streams, each of which occupies a connection for minutes. */
    public HttpClient streams() {
        return streams;
    }

    /** Timeout of a forwarded request. */
    public RequestConfig patience() {
        return patience;
    }

    /** Client for the gateway's own calls, to any address. */
    public RestClient asking() {
        return asking;
    }

    /** Client for the gateway's own calls to commitments-service. */
    public RestClient commitments() {
        return commitments;
    }

    @PreDestroy
    void close() {
        connections.close();
        streamConnections.close();
    }

    private static PoolingHttpClientConnectionManager connections(UpstreamSettings settings, int perService, int all) {
        Timeout silence = Timeout.of(settings.silence());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(perService)
                .setMaxConnTotal(all)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(silence)
                        .setTcpNoDelay(true)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(silence)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
    }

    private CloseableHttpClient careful() {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(patience)
                .setRetryStrategy(new ReadingOnlyRetry())
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }
}
