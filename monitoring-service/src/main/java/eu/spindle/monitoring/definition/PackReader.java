package eu.spindle.monitoring.definition;

import eu.spindle.platform.archive.InspectedZip;
import eu.spindle.platform.archive.UnsafeZipException;
import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.archive.ZipContent;
import eu.spindle.platform.archive.ZipLimits;
import eu.spindle.platform.number.BoundedDecimals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a programme pack from its ZIP file, within bounds. */
public final class PackReader {

    private static final ZipLimits LIMITS = new ZipLimits(200, 20_000_000, 100);
    private static final Pattern TEXTS = Pattern.compile("texts/([a-z]{2})\\.yaml");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .addModule(new BoundedDecimals())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads and checks a pack.
     *
     * @throws InvalidPackException with everything that is wrong with it
     */
    public Pack read(byte[] zip) {
        SortedMap<String, byte[]> files = unzip(zip);
        var problems = new PackProblems();
        var programme = file(files, PackFile.PROGRAMME, PackDocument.Programme.class, problems);
        var points = file(files, PackFile.DATA_POINTS, PackDocument.DataPoints.class, problems);
        var commitments = file(files, PackFile.COMMITMENTS, PackDocument.Commitments.class, problems);
        var indicators = file(files, PackFile.INDICATORS, PackDocument.Indicators.class, problems);
        var checks = file(files, PackFile.CHECKS, PackDocument.Checks.class, problems);
        PackTexts texts = texts(files, problems);
        if (programme == null || points == null || commitments == null || indicators == null || checks == null) {
            problems.throwIfAny();
            throw new IllegalStateException("a file that could not be read has no problem");
        }
        Definitions definitions =
                new DefinitionsBuilder(problems).build(programme, points, commitments, indicators, checks);
        problems.throwIfAny();
        return new Pack(programme.code(), programme.version(), hash(files), definitions, texts);
    }

    private static SortedMap<String, byte[]> unzip(byte[] zip) {
        try (var file = UploadedFile.of(new ByteArrayInputStream(zip))) {
            return unzip(file.path());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private <T> @Nullable T file(Map<String, byte[]> files, PackFile file, Class<T> type, PackProblems problems) {
        byte[] content = files.get(file.path());
        if (content == null) {
            problems.add(file, "", "file-missing", file.path());
            return null;
        }
        try {
            return yaml.readValue(content, type);
        } catch (JacksonException unreadable) {
            problems.add(file, "", "file-unreadable", place(unreadable));
            return null;
        }
    }

    private PackTexts texts(Map<String, byte[]> files, PackProblems problems) {
        var languages = new HashMap<String, JsonNode>();
        files.forEach((path, content) -> {
            Matcher matcher = TEXTS.matcher(path);
            if (matcher.matches()) {
                try {
                    languages.put(matcher.group(1), yaml.readTree(content));
                } catch (JacksonException unreadable) {
                    problems.add(path, "", "file-unreadable", place(unreadable));
                }
            }
        });
        if (!languages.containsKey("en")) {
            problems.add("texts/en.yaml", "", "file-missing", "texts/en.yaml");
        }
        return new PackTexts(languages);
    }

    private static SortedMap<String, byte[]> unzip(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = InspectedZip.open(file, LIMITS)) {
            for (InspectedZip.Entry entry : zip.entries()) {
                if (entry.content() != ZipContent.OTHER) {
                    throw new UnreadablePackException("pack-not-a-zip");
                }
                try (InputStream content = zip.read(entry.name())) {
                    files.put(entry.name(), content.readAllBytes());
                }
            }
        } catch (UnsafeZipException unsafe) {
            throw new UnreadablePackException(
                    unsafe.reason() == UnsafeZipException.Reason.TOO_LARGE ? "pack-too-large" : "pack-not-a-zip");
        }
        if (files.isEmpty()) {
            throw new UnreadablePackException("pack-not-a-zip");
        }
        return files;
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(JacksonException unreadable) {
        var location = unreadable.getLocation();
        String text = unreadable.getOriginalMessage();
        return location == null ? text : "line " + location.getLineNr() + ": " + text;
    }
}
