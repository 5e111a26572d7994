package eu.spindle.gateway.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Serves the UI's files, which browsers store for a year: their names contain the hash of their content. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                // They are compressed once, when they are built.
                .resourceChain(true)
                .addResolver(new Smallest());
    }

    /** Browsers name all codings that they know as equally welcome; of ours the one that is smallest is sent. */
    private static final class Smallest extends EncodedResourceResolver {

        private static final Pattern BROTLI = Pattern.compile("(^|[ ,])br *(,|$)");

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(request == null ? null : preferring(request), path, locations, chain);
        }

        private static HttpServletRequest preferring(HttpServletRequest request) {
            var codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            if (codings == null || !BROTLI.matcher(codings).find()) {
                return request;
            }
            return new HttpServletRequestWrapper(request) {
                @Override
                public String getHeader(String name) {
                    return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) ? "br" : super.getHeader(name);
                }
            };
        }
    }
}
