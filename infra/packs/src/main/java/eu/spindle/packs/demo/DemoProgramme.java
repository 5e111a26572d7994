package eu.spindle.packs.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The entry point for loaders: all data of the demo programme, read from the classpath or computed from it. */
public final class DemoProgramme {

    /** The programme pack the demo belongs to. */
    public static final String PROGRAMME = "machine-tools";

    /** The years whose cycles are closed. */
    public static final List<Integer> CLOSED_YEARS = List.of(2023, 2024, 2025);

    /** The year whose cycle is open. */
    public static final int OPEN_YEAR = 2026;

    private DemoProgramme() {}

    /** The programme pack, as it is uploaded; the caller closes the stream. */
    public static InputStream pack() {
        return resource("/packs/" + PROGRAMME + ".zip");
    }

    /** The associations with their members, in the order of the files. */
    public static List<DemoAssociation> associations() {
        return list("associations").stream().map(DemoProgramme::association).toList();
    }

    /** The tickets of both associations, in the order of the file. */
    public static List<DemoTicket> tickets() {
        return list("tickets").stream().map(DemoTicket::read).toList();
    }

    /** Returns what a firm did in the cycle of a year, with the figures that it entered. */
    public static DemoSubmission submission(DemoFirm firm, int year) {
        DemoBehaviour behaviour = DemoBehaviour.of(firm, year);
        return new DemoSubmission(year, behaviour, behaviour.entersFigures() ? DemoFigures.of(firm, year) : Map.of());
    }

    /** The pledges of a firm, up to three; many firms have one, some none. */
    public static List<DemoPledge> pledges(DemoFirm firm) {
        return DemoPledges.of(firm);
    }

    static InputStream resource(String path) {
        return Objects.requireNonNull(DemoProgramme.class.getResourceAsStream(path), path);
    }

    private static DemoAssociation association(Map<String, Object> from) {
        String slug = text(from, "slug");
        String members = text(from, "members");
        return new DemoAssociation(
                slug,
                text(from, "name"),
                text(from, "country"),
                text(from, "language"),
                ZoneId.of(text(from, "timeZone")),
                "/demo/" + members,
                firms(slug, members));
    }

    private static List<DemoFirm> firms(String association, String file) {
        try (var reader =
                new BufferedReader(new InputStreamReader(resource("/demo/" + file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> DemoFirm.read(association, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> list(String name) {
        try (var in = resource("/demo/" + name + ".yaml")) {
            Map<String, List<Map<String, Object>>> root = new Yaml().load(in);
            return Objects.requireNonNull(root.get(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Map<String, Object> from, String name) {
        return Objects.requireNonNull(from.get(name), name).toString();
    }
}
