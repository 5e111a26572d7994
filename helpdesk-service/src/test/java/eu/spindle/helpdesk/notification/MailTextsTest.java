package eu.spindle.helpdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.SupportHours;
import eu.spindle.helpdesk.directory.Recipient;
import eu.spindle.helpdesk.mail.ArgumentFormatter;
import eu.spindle.helpdesk.mail.SafeText;
import eu.spindle.helpdesk.mail.TemplateRenderer;
import eu.spindle.platform.access.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All mail texts in all languages: their links lead to pages, and they contain no other links. */
class MailTextsTest {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");
    /** What a mail program turns into a link. */
    private static final Pattern LINKED =
            Pattern.compile("(?i)[a-z]+://\\S+|www\\.\\S+|[\\p{L}\\p{N}-]+\\.[\\p{L}]{2,}");

    private static final String HOSTILE =
            "Win\r\nBcc: all@evil.example\r\n\r\nat http://evil.example or \u202Eevil.example now";
    private static final UUID TICKET = UUID.randomUUID();

    private final TemplateRenderer templates = new TemplateRenderer();
    private final ArgumentFormatter arguments = new ArgumentFormatter(templates);

    @Test
    void containNoForeignLinksAndNoCodes() throws IOException {
        var desk = desk(HOSTILE);
        for (var language : LANGUAGES) {
            for (var template : templates()) {
                var locale = Locale.forLanguageTag(language);
                var raw = new HashMap<String, String>();
                places(template).forEach(place -> raw.put(place, HOSTILE));
                raw.put("due", "2027-03-31T07:42:18Z");
                raw.put("dueBefore", "2027-02-28");
                raw.put("clock", "first-response");
                raw.put("state", "on-hold");
                raw.remove("answer");
                var formatted = arguments.format(raw, locale, desk);
                var rendered = templates.render(template, locale, formatted);
                var link = "https://spindle.test/a/home";
                var renderMail = templates.renderMail(rendered, locale, SafeText.name(HOSTILE), link);
                assertThat(rendered.subject()).as(language + " " + template).isNotBlank();
                for (var text : List.of(rendered.subject(), renderMail.replace(link, ""))) {
                    assertThat(text)
                            .as(language + " " + template)
                            .doesNotContainPattern(LINKED)
                            .doesNotContain(
                                    "2027-03-31", "2027-02-28", "first-response", "on-hold", "\u202E", "\r", "{");
                }
                assertThat(rendered.subject()).doesNotContain("\n");
            }
        }
    }

    @Test
    void showTheTimeOfTheAssociationsZone() {
        var formatted = arguments.format(Map.of("due", "2026-07-31T22:30:00Z"), Locale.GERMAN, desk("Verband"));
        assertThat(formatted.get("due")).contains("1. August 2026", "00:30");
    }

    @Test
    void linkToAPageOfTheRecipient() {
        var desk = desk("Home");
        var enterprise = UUID.randomUUID();
        var readers = new ArrayList<Recipient>();
        for (var role : Role.values()) {
            readers.add(recipient(role, role.boundToEnterprise() ? enterprise : null));
        }
        for (var recipient : readers) {
            var path = PagePath.of("tickets/" + TICKET, desk, recipient);
            assertThat(path).as(recipient.role()).matches(WebRoutes::lead);
            var own = recipient.enterprise() != null
                    ? "/e/" + enterprise + "/help/"
                    : recipient.role().startsWith("helpdesk-") ? "/desk/" : "/home/help/";
            assertThat(path).as(recipient.role()).contains(own);
        }
        assertThat(PagePath.of(null, desk, readers.getFirst())).matches(WebRoutes::lead);
    }

    @Test
    void linksOfOtherServicesLeadToPages() throws IOException {
        var shapes = schema().at("/properties/link/anyOf");
        assertThat(shapes.size()).isPositive();
        for (JsonNode shape : shapes) {
            var route = shape.path("title").asString();
            assertThat(WebRoutes.all()).contains(route);
            assertThat(shape.path("pattern").asString())
                    .isEqualTo("^" + WebRoutes.pattern(route.replace("/a/$association/", "")) + "$");
        }
    }

    @Test
    void aFirmAndADateAreInTheSubjectWhereverThereAreSome() throws IOException {
        for (var template : templates()) {
            var texts = read("en");
            var subject = places(texts.getProperty(template + ".subject"));
            var all = places(template);
            if (all.contains("enterprise") && !all.contains("role")) {
                assertThat(subject).as(template).containsAnyOf("enterprise", "commitment");
            }
            assertThat(subject).as(template).isNotEmpty();
        }
    }

    private static Recipient recipient(Role role, UUID enterprise) {
        return new Recipient(
                UUID.randomUUID(),
                Recipient.Kind.MEMBER,
                UUID.randomUUID(),
                "Ana",
                "ana@firm.example",
                Locale.GERMAN,
                role.code(),
                enterprise,
                null,
                null);
    }

    private static Desk desk(String name) {
        var hours = new SupportHours(ZoneId.of("Europe/Vienna"), List.of(), null, Set.of());
        return new Desk(
                UUID.randomUUID(), "machine-tools", "home", name, "AT", Locale.GERMAN, Desk.Status.ACTIVE, hours);
    }

    private static JsonNode schema() throws IOException {
        try (var schema = MailTextsTest.class.getResourceAsStream("/contracts/events/notification.requested.json")) {
            return JsonMapper.shared().readTree(schema);
        }
    }

    private static Set<String> templates() throws IOException {
        var names = new TreeSet<String>();
        read("en").stringPropertyNames().stream()
                .filter(key -> key.endsWith(".subject"))
                .forEach(key -> names.add(key.replace(".subject", "")));
        return names;
    }

    private static Set<String> places(String template) throws IOException {
        var english = read("en");
        var text = english.containsKey(template + ".text")
                ? english.getProperty(template + ".subject") + english.getProperty(template + ".text")
                : template;
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    private static Properties read(String language) throws IOException {
        var texts = new Properties();
        try (var file = MailTextsTest.class.getResourceAsStream("/notifications/" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
