package eu.spindle.monitoring.definition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small programme pack, and invalid variants of it. */
public final class PackFixtures {

    private final Map<String, String> files = new LinkedHashMap<>();

    private PackFixtures() {
        files.put("programme.yaml", """
                code: wood-turning
                version: "1.0"
                core: [emp_end]
                sensitiveClasses: { employeesBelow: 50, classes: ["0", "1-4", "5+"] }
                units:
                  - { code: EUR, dimension: money, factor: "1" }
                  - { code: headcount, dimension: "1", factor: "1" }
                  - { code: count, dimension: "1", factor: "1" }
                  - { code: h, dimension: time, factor: "1" }
                  - { code: kg, dimension: mass, factor: "1" }
                  - { code: t, dimension: mass, factor: "1000" }
                  - { code: yes/no, dimension: truth, factor: "1" }
                  - { code: "%", dimension: "1", factor: "0.01" }
                  - { code: "per 200,000 h", dimension: 1/time, factor: "0.000005" }
                derived:
                  - { code: emp_avg, formula: "(emp_start + emp_end) / 2", unit: headcount }
                """);
        files.put("data-points.yaml", """
                dataPoints:
                  - { code: emp_start, unit: headcount, period: stock, type: integer, minimum: 0 }
                  - { code: emp_end, unit: headcount, period: stock, type: integer, minimum: 0 }
                  - { code: emp_trained, unit: headcount, period: flow, type: integer, minimum: 0, ofThese: emp_end }
                  - { code: hours_worked, unit: h, period: flow, type: decimal, decimals: 2, minimum: 0,
                      plausible: { per: employee, from: "800", to: "2400" } }
                  - { code: acc_rec, unit: count, period: flow, type: integer, minimum: 0 }
                  - { code: waste, unit: kg, period: flow, type: decimal, decimals: 2, minimum: 0 }
                  - { code: cases, unit: count, period: flow, type: integer, minimum: 0, sensitive: true }
                  - { code: policy, unit: yes/no, period: stock, type: boolean }
                  - { code: steps, unit: count, period: stock, type: integer, minimum: 0, maximum: 6 }
                """);
        files.put("commitments.yaml", """
                commitments:
                  - { code: WPC-1 }
                """);
        files.put("indicators.yaml", """
                indicators:
                  - { code: WPC-1.1, commitment: WPC-1, formula: "200000 * acc_rec / hours_worked",
                      unit: "per 200,000 h", direction: down, kind: impact, evidence: AL, pooled: true }
                  - { code: WPC-1.2, commitment: WPC-1, formula: "100 * emp_trained / emp_avg",
                      unit: "%", direction: up, kind: outcome, evidence: TR, pooled: true }
                  - { code: WPC-1.3, commitment: WPC-1, formula: "cases",
                      unit: count, direction: zero, kind: impact, evidence: CR, pooled: false }
                  - { code: WPC-1.4, commitment: WPC-1, formula: "policy",
                      unit: yes/no, direction: "yes", kind: process, evidence: DO, pooled: false }
                  - { code: WPC-1.5, commitment: WPC-1, formula: "waste / 1000",
                      unit: t, direction: down, kind: impact, evidence: WN, pooled: true }
                """);
        files.put("checks.yaml", """
                checks:
                  - { code: hours-per-head, severity: warning,
                      expression: "hours_worked / emp_avg >= 800 and hours_worked / emp_avg <= 2400",
                      dataPoints: [hours_worked, emp_start, emp_end] }
                  - { code: no-heads-no-hours, severity: error,
                      expression: "emp_end > 0 or hours_worked = 0", dataPoints: [emp_end, hours_worked] }
                """);
        files.put("texts/en.yaml", """
                dataPoints:
                  emp_end: { name: People at the end, definition: All who are employed on the last day. }
                  waste: { name: Waste }
                indicators:
                  WPC-1.1: Accident rate
                """);
        files.put("texts/de.yaml", """
                dataPoints:
                  emp_end: { name: Beschäftigte am Ende }
                """);
    }

    /** Returns a valid pack. */
    public static PackFixtures woodTurning() {
        return new PackFixtures();
    }

    /** Returns the pack for a separate programme, so that tests do not share sector figures. */
    public static PackFixtures ofProgramme(String programme) {
        return woodTurning().but("wood-turning", programme);
    }

    /** Returns the definitions of the valid pack. */
    public static Definitions definitions() {
        return new PackReader().read(woodTurning().zip()).definitions();
    }

    /** Returns the pack with a piece of text replaced in all files. */
    public PackFixtures but(String text, String replacement) {
        if (files.values().stream().noneMatch(content -> content.contains(text))) {
            throw new IllegalArgumentException("no file has " + text);
        }
        files.replaceAll((path, content) -> content.replace(text, replacement));
        return this;
    }

    public PackFixtures without(String path) {
        files.remove(path);
        return this;
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
