package eu.spindle.platform.pack;

import eu.spindle.edge.InputText;
import eu.spindle.platform.archive.InspectedZip;
import eu.spindle.platform.archive.UnsafeZipException;
import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.archive.ZipContent;
import eu.spindle.platform.archive.ZipLimits;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.number.BoundedDecimal;
import eu.spindle.platform.number.BoundedDecimals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of a pack, unpacked within bounds. A service reads the sections that it knows and passes over the others. */
public final class PackArchive {

    private static final ZipLimits LIMITS = new ZipLimits(200, 20L << 20, 100);

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(BoundedDecimal.MAX_LENGTH)
                            .build())
                    .build())
            .addModule(new BoundedDecimals())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final SortedMap<String, byte[]> files;

    private PackArchive(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Unpacks a ZIP.
     *
     * @throws DomainException when it is none, or too large
     */
    public static PackArchive read(byte[] zip) {
        try (var file = UploadedFile.of(new ByteArrayInputStream(zip))) {
            return new PackArchive(files(file.path()));
        } catch (UnsafeZipException e) {
            throw e.reason() == UnsafeZipException.Reason.TOO_LARGE
                    ? DomainException.of(ErrorKind.INVALID, "pack-too-large")
                    : notAZip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> files(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = InspectedZip.open(file, LIMITS)) {
            for (var entry : zip.entries()) {
                if (entry.content() != ZipContent.OTHER) {
                    throw notAZip();
                }
                try (var content = zip.read(entry.name())) {
                    files.put(entry.name(), content.readAllBytes());
                }
            }
        }
        if (files.isEmpty()) {
            throw notAZip();
        }
        return files;
    }

    private static DomainException notAZip() {
        return DomainException.invalid("pack", "pack-not-a-zip");
    }

    public Set<String> paths() {
        return files.keySet();
    }

    /** SHA-256 of paths and contents in hexadecimal, the same however the files were zipped. */
    public String hash() {
        var digest = DigestUtils.getSha256Digest();
        files.forEach((path, content) -> {
            digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A file as a mapping that knows its place; an empty one when it is missing or broken, which is noted. */
    public PackNode section(String path, PackErrors errors) {
        var found = section(path, JsonNode.class, errors).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!found.isObject()) {
            errors.add(path, "pack-file-unreadable", "-");
        }
        return new PackNode(path, found, errors);
    }

    /** A file as a document of that type; empty when it is missing or broken, which is noted. */
    public <T> Optional<T> section(String path, Class<T> type, PackErrors errors) {
        var content = files.get(path);
        if (content == null) {
            errors.add(path, "pack-file-missing", path);
            return Optional.empty();
        }
        try {
            var line = lineOfUncleanText(content);
            if (line.isPresent()) {
                errors.add(path, "pack-text-unclean", line.getAsInt());
                return Optional.empty();
            }
            return Optional.of(YAML.readValue(content, type));
        } catch (JacksonException e) {
            errors.add(path, "pack-file-unreadable", described(e));
            return Optional.empty();
        }
    }

    /** YAML's escapes can write a NUL or half a character, which could be neither stored nor shown. */
    private static OptionalInt lineOfUncleanText(byte[] content) {
        try (var yaml = YAML.createParser(content)) {
            for (var token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
                var isText = token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING;
                if (isText && !InputText.isClean(yaml.getString())) {
                    return OptionalInt.of(yaml.currentTokenLocation().getLineNr());
                }
            }
        }
        return OptionalInt.empty();
    }

    private static String described(JacksonException unreadable) {
        var location = unreadable.getLocation();
        var text = String.valueOf(unreadable.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("-");
        return location == null ? text : "line " + location.getLineNr() + ": " + text;
    }
}
