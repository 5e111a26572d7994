package eu.spindle.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.local.Options;
import eu.spindle.local.home.Libraries;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak and the theme of ours together say at sign-in, without a running Keycloak. */
class SignInTextsTest {

    private static final Path THEME = Options.root().resolve("infra/deploy/keycloak/themes/spindle");

    /** The pages that the realm can show: no organisations, other providers, security keys or devices. */
    private static final List<String> PAGES = List.of(
            "template",
            "login",
            "register",
            "register-commons",
            "password-commons",
            "password-validation",
            "user-profile-commons",
            "login-reset-password",
            "login-update-password",
            "login-update-profile",
            "login-verify-email",
            "login-otp",
            "login-reset-otp",
            "login-config-totp",
            "login-recovery-authn-code-config",
            "login-recovery-authn-code-input",
            "login-page-expired",
            "select-authenticator",
            "logout-confirm",
            "info",
            "error");

    private static final Pattern TEXT = Pattern.compile("(?:msg|advancedMsg)\\(\\s*[\"']([\\w.-]+)[\"']");

    /** Of what the realm does not use, or the same in all languages. */
    private static final Pattern UNUSED = Pattern.compile(
            "doSwitchOrganization|traceIdSupportMessage|passkey.*|webauthn.*|terms.*|totpApp.*|loginTitleHtml|errorTitleHtml");

    private static final Map<String, String> FILES = new HashMap<>();

    @BeforeAll
    static void unpack() throws IOException {
        try (var distribution =
                new ZipFile(Libraries.of(Options.root()).keycloak().toFile())) {
            var themes = distribution.stream()
                    .filter(entry -> entry.getName().matches(".*/org\\.keycloak\\.keycloak-themes-\\d[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            try (var jar = new ZipInputStream(distribution.getInputStream(themes))) {
                for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                    if (entry.getName().endsWith(".ftl") || entry.getName().endsWith(".properties")) {
                        FILES.put(entry.getName(), new String(jar.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh_CN"})
    void everyPageSpeaksEveryLanguage(String language) throws IOException {
        var needed = needed();
        assertThat(needed).hasSizeGreaterThan(150);
        var known = known("login", language);
        assertThat(needed.stream().filter(key -> !known.containsKey(key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh_CN"})
    void everyMailSpeaksEveryLanguage(String language) throws IOException {
        assertThat(known("email", language).stringPropertyNames())
                .contains(
                        "emailVerificationSubject",
                        "emailVerificationBody",
                        "emailVerificationBodyHtml",
                        "passwordResetSubject",
                        "passwordResetBody",
                        "passwordResetBodyHtml",
                        "linkExpirationFormatter.timePeriodUnit.minutes",
                        "linkExpirationFormatter.timePeriodUnit.hours");
    }

    /** A text of ours would hide a better one that a later Keycloak brings. */
    @Test
    void addsOnlyWhatKeycloakLacks() throws IOException {
        for (var kind : List.of("login", "email")) {
            try (Stream<Path> bundles = Files.list(THEME.resolve(kind + "/messages"))) {
                for (Path bundle : bundles.toList()) {
                    var language = bundle.getFileName().toString().replaceAll("messages_|\\.properties", "");
                    var theirs = theirs(kind, language).stringPropertyNames();
                    assertThat(read(bundle).stringPropertyNames().stream().filter(theirs::contains))
                            .as(bundle.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void keepsTheArgumentsOfTheEnglishTexts() throws IOException {
        var wrong = new ArrayList<String>();
        for (var kind : List.of("login", "email")) {
            var english = theirs(kind, "en");
            try (Stream<Path> bundles = Files.list(THEME.resolve(kind + "/messages"))) {
                for (Path bundle : bundles.toList()) {
                    read(bundle).forEach((key, text) -> {
                        if (!arguments((String) text).equals(arguments(english.getProperty((String) key, "")))) {
                            wrong.add(bundle.getFileName() + " " + key);
                        }
                    });
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The page of registration has no field for a password, and its script expects one. */
    @Test
    void theScriptOfPasswordsBearsAPageWithoutOne() throws IOException {
        var script = "login/password-validation.ftl";
        assertThat(Files.readString(THEME.resolve(script))).contains("document.getElementById(\"${field}\")?.");
        var theirs = FILES.get("theme/keycloak.v2/" + script);
        assertThat(theirs).as("what ours is a copy of").contains("document.getElementById(\"${field}\").");
    }

    private static TreeSet<String> needed() throws IOException {
        var needed = new TreeSet<>(
                read(THEME.resolve("login/messages/messages_bg.properties")).stringPropertyNames());
        var english = theirs("login", "en");
        for (var page : PAGES) {
            var template = FILES.getOrDefault(
                    "theme/keycloak.v2/login/" + page + ".ftl", FILES.get("theme/base/login/" + page + ".ftl"));
            assertThat(template).as(page).isNotNull();
            TEXT.matcher(template)
                    .results()
                    .map(text -> text.group(1))
                    .filter(english::containsKey)
                    .filter(key -> !UNUSED.matcher(key).matches())
                    .forEach(needed::add);
        }
        return needed;
    }

    private static Properties known(String kind, String language) throws IOException {
        var known = theirs(kind, language);
        var ours = THEME.resolve(kind + "/messages/messages_" + language + ".properties");
        if (Files.exists(ours)) {
            known.putAll(read(ours));
        }
        return known;
    }

    private static Properties theirs(String kind, String language) throws IOException {
        // As Keycloak names the simplified script that is written in China.
        var file =
                "/" + kind + "/messages/messages_" + (language.equals("zh_CN") ? "zh_Hans" : language) + ".properties";
        var texts = new Properties();
        for (var theme : List.of("base", "keycloak.v2")) {
            texts.load(new StringReader(FILES.getOrDefault("theme/" + theme + file, "")));
        }
        return texts;
    }

    private static Properties read(Path file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static TreeSet<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(argument -> arguments.add(argument.group(1)));
        return arguments;
    }
}
