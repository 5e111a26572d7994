package eu.spindle.objects;

import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The SHA-256 of a file's content, by which it is found. */
record ObjectHash(String hex) {

    static ObjectHash of(Path content) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(content), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return new ObjectHash(
                    HexFormat.of().formatHex(stream.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** Where it lies: by association, then by its first two digits, since folders of many files are slow. */
    String path() {
        return Scope.required().association() + "/" + hex.substring(0, 2) + "/" + hex;
    }
}
