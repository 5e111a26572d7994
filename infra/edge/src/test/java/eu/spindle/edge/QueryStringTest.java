package eu.spindle.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "a",
                "a=",
                "a=1&b=2",
                "a=1&&b=2",
                "a=b=c",
                "q=Fr%C3%A4s+GmbH",
                "q=%CE%95%CE%BB",
                "q=%F0%9F%94%A9",
                "after=MTAwMDAwMDAwMA",
                "q=a%0Ab"
            })
    void isWellFormed(String query) {
        assertThat(QueryString.isWellFormed(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "=x",
                "a=1&=",
                "%",
                "a=%",
                "a=%1",
                "a=%zz",
                "a=%c3%28",
                "a=%ff",
                "a=%00",
                "a=%ED%A0%80",
                "a=%C0%80",
                "a=%1b[31m",
                "a=b c",
                "a=ä"
            })
    void isNotWellFormed(String query) {
        assertThat(QueryString.isWellFormed(query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5_000})
    void holdsNoMoreParametersThanAnybodyNeeds(int count) {
        assertThat(QueryString.isWellFormed("a&".repeat(count - 1) + "a")).isFalse();
    }
}
