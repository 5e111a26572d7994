package eu.spindle.local.keycloak;

import eu.spindle.demo.DemoAccounts;
import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks to Keycloak as its administrator. */
final class KeycloakAdmin {

    static final String NAME = "admin";
    static final String PASSWORD = "keycloak-admin";

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final Addresses addresses;
    private final Secrets secrets;

    KeycloakAdmin(Addresses addresses, Secrets secrets) {
        this.addresses = addresses;
        this.secrets = secrets;
    }

    /** Makes the accounts that are not there yet. */
    void importAccounts(String realm, List<DemoAccounts.Account> accounts) throws IOException, InterruptedException {
        String users = accounts.stream().map(KeycloakAdmin::json).collect(Collectors.joining(","));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(at("/admin/realms/" + realm + "/partialImport"))
                    .header("Authorization", "Bearer " + token(client))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"ifResourceExists\":\"SKIP\",\"users\":[" + users + "]}"))
                    .build();
            send(client, request);
        }
    }

    private String token(HttpClient client) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password="
                + URLEncoder.encode(secrets.get(PASSWORD), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        Matcher token = ACCESS_TOKEN.matcher(send(client, request));
        if (!token.find()) {
            throw new IOException("Keycloak answered without a token");
        }
        return token.group(1);
    }

    private static String send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak answered %d to %s: %s"
                    .formatted(response.statusCode(), request.uri().getPath(), response.body()));
        }
        return response.body();
    }

    private URI at(String path) {
        return addresses.keycloak().resolve(path);
    }

    private static String json(DemoAccounts.Account account) {
        return """
                {"username":"%1$s","email":"%1$s","emailVerified":true,"enabled":true,
                 "firstName":"%2$s","lastName":"%3$s","attributes":{"locale":["%4$s"]},
                 "credentials":[{"type":"password","value":"%5$s","temporary":false}]}""".formatted(
                account.email(), account.firstName(), account.lastName(), account.locale(), DemoAccounts.PASSWORD);
    }
}
