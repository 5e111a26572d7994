package eu.spindle.test.hostile;

import eu.spindle.test.hostile.HostileFile.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Creates archives that claim to be a programme pack. */
public final class HostilePacks {

    private HostilePacks() {}

    /** Returns archives that claim to be a programme pack. */
    public static List<HostileFile> packs() {
        var files = new LinkedHashMap<String, byte[]>();
        var programme = "programme.yaml";
        files.put("aliases of aliases", HostileBytes.zip(Map.of(programme, HostileBytes.bytes(laughs()))));
        files.put("lists in lists", HostileBytes.zip(Map.of(programme, HostileBytes.bytes("[".repeat(100_000)))));
        files.put(
                "maps in maps",
                HostileBytes.zip(Map.of(
                        programme,
                        HostileBytes.bytes(IntStream.range(0, 2_000)
                                .mapToObj(i -> " ".repeat(i) + "a:\n")
                                .collect(Collectors.joining())))));
        files.put(
                "a number with an exponent",
                HostileBytes.zip(Map.of(
                        programme,
                        HostileBytes.bytes(
                                "code: x\nversion: 9\nunits: [{code: t, dimension: mass, factor: 1E999999999}]\n"))));
        files.put(
                "a number of a million digits",
                HostileBytes.zip(Map.of(programme, HostileBytes.bytes("code: " + "9".repeat(HostileBytes.MEGABYTE)))));
        files.put(
                "a number of base sixty",
                HostileBytes.zip(Map.of(programme, HostileBytes.bytes("code: " + "1:".repeat(500_000) + "1"))));
        files.put(
                "a tag of a class",
                HostileBytes.zip(Map.of(
                        programme,
                        HostileBytes.bytes("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]"))));
        files.put("zeros", HostileBytes.zip(Map.of(), programme, 100));
        files.put(
                "hundreds of files",
                HostileBytes.zip(IntStream.range(0, 400)
                        .boxed()
                        .collect(Collectors.toMap(i -> "a" + i + ".yaml", i -> new byte[1]))));
        files.put(
                "a pack in a pack",
                HostileBytes.zip(Map.of(programme, HostileBytes.zip(Map.of("a", HostileBytes.bytes("a"))))));
        files.put(
                "two lists that differ",
                HostileBytes.renamed(HostileBytes.zip(Map.of(programme, HostileBytes.bytes("code: x"))), programme));
        files.put("no archive", HostileBytes.bytes("code: x"));
        files.put("more than it may be", new byte[6 * HostileBytes.MEGABYTE]);
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.PACK, file.getValue()))
                .toList();
    }

    private static String laughs() {
        return "a0: &a0 [lol]\n"
                + IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1))) + "]\n")
                        .collect(Collectors.joining());
    }
}
