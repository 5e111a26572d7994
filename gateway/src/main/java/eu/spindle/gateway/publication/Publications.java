package eu.spindle.gateway.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.DirectoryClient;
import eu.spindle.gateway.cell.Cells;
import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.cell.Upstream;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.internaltoken.InternalToken;
import eu.spindle.gateway.internaltoken.InternalTokens;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Requests public data from the services with a token of kind {@code public}, and caches the answers for some seconds, so
 * that many readers of a page cause one request.
 */
@Component
class Publications {

    private static final Duration CACHED_FOR = Duration.ofSeconds(20);
    private static final int MAX_COUNT = 2_000;
    private static final List<String> PUBLIC_STATUSES = List.of("active", "suspended");
    private static final List<String> LOGO_STATUSES = List.of("onboarding", "active", "suspended");

    private final Upstream upstream;
    private final Cells cells;
    private final DirectoryClient directory;
    private final InternalTokens tokens;
    private final Cache<Key, Optional<Object>> answers = cache();
    private final Cache<String, Optional<Association>> associations = cache();

    Publications(Upstream upstream, Cells cells, DirectoryClient directory, InternalTokens tokens) {
        this.upstream = upstream;
        this.cells = cells;
        this.directory = directory;
        this.tokens = tokens;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .expireAfterWrite(CACHED_FOR)
                .maximumSize(MAX_COUNT)
                .build();
    }

    /**
     * Returns public data of a programme.
     *
     * @throws ApiException 404 when there is none
     */
    <T> T ofProgramme(String programme, Service service, String path, Locale reader, Class<T> type) {
        String token = tokens.mint(InternalToken.anybody(service.label(), programme, null, null));
        URI address = cells.address(null, service);
        return get(address, "/p/" + programme + "/api/" + service.label() + "/public" + path, token, reader, type);
    }

    /**
     * Returns public data of an association.
     *
     * @throws ApiException 404 when there is none, or no such association that has members
     */
    <T> T ofAssociation(String slug, Service service, String path, Locale reader, Class<T> type) {
        return get(association(slug, PUBLIC_STATUSES), service, path, reader, type);
    }

    /** Returns a logo, also of an association that is being set up, whose administrators see it already. */
    byte[] logo(String slug, String hash) {
        return get(
                association(slug, LOGO_STATUSES), Service.COMMITMENTS, "/logo/" + hash, Locale.ENGLISH, byte[].class);
    }

    private Association association(String slug, Collection<String> statuses) {
        return associations
                .get(slug, this::find)
                .filter(association -> statuses.contains(association.status()))
                .orElseThrow(ApiException::notFound);
    }

    private <T> T get(Association found, Service service, String path, Locale reader, Class<T> type) {
        String token = tokens.mint(InternalToken.anybody(service.label(), found.programme(), found.id(), found.slug()));
        URI address = cells.address(found.cell(), service);
        return get(address, "/a/" + found.slug() + "/api/" + service.label() + "/public" + path, token, reader, type);
    }

    private Optional<Association> find(String slug) {
        try {
            return directory.association(slug);
        } catch (RestClientException failed) {
            throw unavailable();
        }
    }

    private static ApiException unavailable() {
        return ApiException.until(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", Duration.ofSeconds(10), "");
    }

    private <T> T get(URI service, String path, String token, Locale reader, Class<T> type) {
        Key key = new Key(path, reader.getLanguage());
        Optional<Object> answer = answers.getIfPresent(key);
        if (answer == null) {
            answer = Optional.ofNullable(fetch(service.resolve(path), token, reader, type));
            answers.put(key, answer);
        }
        return answer.map(type::cast).orElseThrow(ApiException::notFound);
    }

    private <T> @Nullable T fetch(URI address, String token, Locale reader, Class<T> type) {
        try {
            return upstream.asking()
                    .get()
                    .uri(address)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, reader.toLanguageTag())
                    .headers(headers -> headers.setBearerAuth(token))
                    .retrieve()
                    .body(type);
        } catch (HttpClientErrorException.NotFound
                | HttpClientErrorException.BadRequest
                | HttpClientErrorException.UnprocessableContent nothing) {
            return null;
        } catch (RestClientException failed) {
            throw unavailable();
        }
    }

    /** The request and its language. */
    private record Key(String path, String language) {}
}
