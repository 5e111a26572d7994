package eu.spindle.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The public address of the gateway, and the lifetime of sessions. */
@ConfigurationProperties("spindle.session")
public record SessionSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("5s") Duration keep,
        @DefaultValue("1m") Duration touch,
        @DefaultValue("P1D") Duration longest,
        @DefaultValue("50000") int kept) {

    /** Cookies of a site with TLS are secure and bound to its host. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    public String cookie() {
        return secure() ? "__Host-spindle" : "spindle";
    }

    public String csrfCookie() {
        return secure() ? "__Host-XSRF-TOKEN" : "XSRF-TOKEN";
    }

    public String base() {
        String text = publicUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
