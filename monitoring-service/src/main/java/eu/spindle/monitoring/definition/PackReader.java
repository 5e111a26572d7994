package eu.spindle.monitoring.definition;

import eu.spindle.platform.pack.PackArchive;
import eu.spindle.platform.pack.PackErrors;
import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the definitions and texts of a programme pack. */
public final class PackReader {

    private static final Pattern TEXTS = Pattern.compile("texts/([a-z]{2})\\.yaml");

    /**
     * Reads and verifies a pack.
     *
     * @throws eu.spindle.platform.error.DomainException with all its problems
     */
    public Pack read(byte[] zip) {
        PackArchive archive = PackArchive.read(zip);
        var errors = new PackErrors();
        var programme = archive.section(PackFile.PROGRAMME.path(), PackDocument.Programme.class, errors);
        var points = archive.section(PackFile.DATA_POINTS.path(), PackDocument.DataPoints.class, errors);
        var commitments = archive.section(PackFile.COMMITMENTS.path(), PackDocument.Commitments.class, errors);
        var indicators = archive.section(PackFile.INDICATORS.path(), PackDocument.Indicators.class, errors);
        var checks = archive.section(PackFile.CHECKS.path(), PackDocument.Checks.class, errors);
        PackTexts texts = texts(archive, errors);
        if (programme.isEmpty()
                || points.isEmpty()
                || commitments.isEmpty()
                || indicators.isEmpty()
                || checks.isEmpty()) {
            errors.throwIfAny();
        }
        var head = programme.orElseThrow();
        Definitions definitions = new DefinitionsBuilder(new DefinitionErrors(errors))
                .build(
                        head,
                        points.orElseThrow(),
                        commitments.orElseThrow(),
                        indicators.orElseThrow(),
                        checks.orElseThrow());
        errors.throwIfAny();
        return new Pack(head.code(), head.version(), archive.hash(), definitions, texts);
    }

    private static PackTexts texts(PackArchive archive, PackErrors errors) {
        var languages = new HashMap<String, JsonNode>();
        for (String path : archive.paths()) {
            Matcher matcher = TEXTS.matcher(path);
            if (matcher.matches()) {
                archive.section(path, JsonNode.class, errors)
                        .ifPresent(texts -> languages.put(matcher.group(1), texts));
            }
        }
        if (!archive.paths().contains("texts/en.yaml")) {
            errors.add("texts/en.yaml", "pack-file-missing", "texts/en.yaml");
        }
        return new PackTexts(languages);
    }
}
