package eu.spindle.test.hostile;

import eu.spindle.test.hostile.HostileFile.Kind;
import java.util.LinkedHashMap;
import java.util.List;

/** Creates JSON documents that are small when sent and large when parsed. */
public final class HostileJson {

    private HostileJson() {}

    /** Returns JSON documents for an operation with a body of this form, with {@code %s} in place of a value. */
    public static List<HostileFile> json(String form) {
        var files = new LinkedHashMap<String, String>();
        files.put("arrays in arrays", "[".repeat(100_000));
        files.put("objects in objects", "{\"a\":".repeat(100_000));
        files.put("a value in arrays", form.formatted("[".repeat(5_000) + "]".repeat(5_000)));
        files.put("a number with an exponent", form.formatted("1E999999999"));
        files.put("the same as text", form.formatted("\"1E999999999\""));
        files.put("a number of digits without end", form.formatted("9".repeat(400_000)));
        files.put("a text without end", form.formatted("\"" + "x".repeat(900_000) + "\""));
        files.put("a name without end", "{\"" + "x".repeat(900_000) + "\":1}");
        files.put("a list at the top", "[" + form.formatted("\"1\"") + "]");
        files.put("a number at the top", "7");
        files.put("an empty list", "[]");
        files.put("nothing", "");
        files.put("cut off", form.formatted("\"1\"").substring(0, 9));
        files.put("escapes that are none", form.formatted("\"\\ud800\\q\""));
        files.put("empty objects", "[" + "{},".repeat(250_000) + "{}]");
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.JSON, HostileBytes.bytes(file.getValue())))
                .toList();
    }
}
