package eu.spindle.test.fuzz;

import java.util.List;
import java.util.Random;

/** Values that are known to break programs. */
final class HostileValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u001b[31mred",
            "line\r\nX-Injected: yes",
            "\uD800",
            "a\uDC00",
            "\u200b\u200b",
            "\u202egnp.exe",
            "\uFFFF",
            "'; drop table pledge; --",
            "\" onmouseover=\"alert(1)",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "%s%n%x",
            "{0} {1,number}",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "-Infinity",
            "1E999999999",
            "-0",
            "0x10",
            "1e-400",
            "99999999999999999999999999999999999999",
            "9223372036854775808",
            "-9223372036854775808",
            "2147483648",
            "0.1.2",
            "1,000",
            "١٢٣",
            "true",
            "0000-00-00",
            "9999-99-99",
            "-1000000000-01-01",
            "+1000000000-12-31T23:59:59Z",
            "2026-02-30",
            "2026-03-29T02:30:00",
            "00000000-0000-0000-0000-000000000000",
            "zzzzzzzz-0000-0000-0000-000000000000",
            "MTAwMDAwMDAwMA",
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaHzAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA",
            "\uD83D\uDD29\uD83D\uDD29",
            "İıſK",
            "ß".repeat(300),
            "a".repeat(5_000),
            "(((((((((((((((((((((((((((((((",
            "[a-z]++*",
            "%",
            "_%_",
            "\\",
            "a\tb\nc");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"a\":null}",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1E999999999",
            "123456789012345678901234567890",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(200_000) + "\"",
            "[" + "1,".repeat(20_000) + "1]",
            "[".repeat(2_000) + "]".repeat(2_000));

    private static final List<String> QUERIES = List.of(
            "=",
            "=&=",
            "a=%c3%28",
            "%",
            "%zz",
            "a=%00",
            "a=%",
            "&&&",
            "a[]=1",
            "a=%ED%A0%80",
            "a=%C0%AE",
            "a&".repeat(400),
            "a=" + "b".repeat(6_000),
            "limit=999999999999",
            "limit=-1",
            "limit=0",
            "after=%00",
            "after=AAAA",
            "sort=%27",
            "?",
            "a=1;b=2",
            "a=%0d%0aX-Injected:%20yes");

    private HostileValues() {}

    static String text(Random random) {
        return one(TEXTS, random);
    }

    /** Returns JSON of an unexpected type. */
    static String json(Random random) {
        return one(JSON, random);
    }

    /** Returns an encoded query string. */
    static String query(Random random) {
        return one(QUERIES, random);
    }

    static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
