package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.LanguageTexts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's texts in all languages of the product. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"problems", "pages", "public"})
    void noLanguageLacksAText(String bundle) {
        assertThat(LanguageTexts.gaps("/texts/" + bundle + ".properties", "/texts/" + bundle + "_%s.properties"))
                .isEmpty();
    }

    /** The codes that commitments-service can return to the public, by its published API. */
    @Test
    void everyCodeOnAPublicPageHasAText() throws IOException {
        var schemas = JsonMapper.shared()
                .readTree(read("/contracts/openapi/commitments.json"))
                .at("/components/schemas");
        var texts = new Properties();
        texts.load(new StringReader(read("/texts/public.properties")));
        var codes = new ArrayList<String>();
        codes(schemas, "compliance").forEach(code -> codes.add("public.compliance." + code));
        codes(schemas, "reasonCode").forEach(code -> codes.add("public.reason." + code));
        var states = codes(schemas.path("PublicPledgeResponse"), "state");
        assertThat(states).isNotEmpty();
        states.forEach(code -> codes.add("public.state." + code));
        // Good compliance has no text, and no pledge is public before it is accepted.
        codes.removeAll(List.of(
                "public.compliance.good", "public.state.draft", "public.state.submitted", "public.state.returned"));
        assertThat(codes)
                .hasSizeGreaterThan(10)
                .allSatisfy(code -> assertThat(texts).containsKey(code));
    }

    private static List<String> codes(JsonNode within, String property) {
        return within.findValues(property).stream()
                .flatMap(found -> found.findValues("enum").stream())
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    private static String read(String resource) throws IOException {
        try (var in = TextsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
