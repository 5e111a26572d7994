package eu.spindle.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers as people write them; the form reads the same cases. */
class WrittenNumberTest {

    static Stream<JsonNode> cases() throws IOException {
        try (var file = WrittenNumberTest.class.getResourceAsStream("/written-numbers.json")) {
            return StreamSupport.stream(
                    JsonMapper.builder().build().readTree(file).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void means(JsonNode expected) {
        String text = expected.path("text").asString();
        var point = NumberStyle.of(DecimalMark.POINT);
        var comma = NumberStyle.of(DecimalMark.COMMA);
        assertThat(point.read(text).orElse(null))
                .isEqualTo(expected.path("point").asString(null));
        assertThat(comma.read(text).orElse(null))
                .isEqualTo(expected.path("comma").asString(null));
        var asked = expected.path("asked").valueStream().map(JsonNode::asString).toList();
        var unknown = NumberStyle.detect(List.of());
        assertThat(unknown.choices(text)).isEqualTo(asked);
        assertThat(unknown.read(text).orElse(null))
                .isEqualTo(asked.isEmpty() ? expected.path("point").asString(null) : null);
    }

    @Test
    void isReadAsTheOtherNumbersOfItsFileShow() {
        assertThat(NumberStyle.detect(List.of("1.000", "12,5")).read("1.000")).hasValue("1000");
        assertThat(NumberStyle.detect(List.of("1.000", "12.5")).read("1.000")).hasValue("1");
        assertThat(NumberStyle.detect(List.of("1.000", "1.234.567")).read("1.000"))
                .hasValue("1000");
        assertThat(NumberStyle.detect(List.of("1.000", "1 234,5", "ja", "1-4")).read("1.000"))
                .hasValue("1000");
    }

    @Test
    void isAskedAboutWhenTheOthersShowNothingOrContradictEachOther() {
        assertThat(NumberStyle.detect(List.of("1.000", "12.500")).choices("1.000"))
                .containsExactly("1", "1000");
        assertThat(NumberStyle.detect(List.of("1.000", "12,5", "12.5")).choices("1.000"))
                .hasSize(2);
        assertThat(NumberStyle.detect(List.of("1.000", "12,5", "0.125")).choices("1.000"))
                .hasSize(2);
        assertThat(NumberStyle.detect(List.of("0.125")).choices("0.125")).containsExactly("0.125", "125");
    }

    @Test
    void isNeverAHundredTimesTooLargeForADecimalCommaThatWasSaid() {
        var comma = NumberStyle.of(DecimalMark.COMMA);
        assertThat(comma.read("0.125")).isEmpty();
        assertThat(comma.choices("0.125")).containsExactly("0.125", "125");
    }
}
