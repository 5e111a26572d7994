package eu.spindle.objects;

import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** The SHA-256 of a file's content, by which it is found. */
record ObjectHash(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    ObjectHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + hex);
        }
    }

    static ObjectHash of(Path content) throws IOException {
        try (var stream = Files.newInputStream(content)) {
            return new ObjectHash(DigestUtils.sha256Hex(stream));
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** Where it lies: by service, association and its first two digits, since folders of many files are slow. */
    String path(String service) {
        return service + "/" + Scope.required().association() + "/" + hex.substring(0, 2) + "/" + hex;
    }
}
