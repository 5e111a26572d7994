package eu.spindle.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Passwords and keys of a local system, each in a file that only its owner can read. */
public final class Secrets {

    /** The operator's secret for the management ports. */
    public static final String MANAGEMENT = "management";

    /** The secret of the operator's scripts, for tokens of the gateway. */
    public static final String OPERATOR = "operator";

    /** The secret of helpdesk-service, for tokens of the gateway. */
    public static final String HELPDESK_SERVICE = "helpdesk-service";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TOKEN = "token";

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** Returns the secret of this name, which is generated at the first call. */
    public synchronized String get(String name) {
        return get(name, Secrets::random);
    }

    /** Returns the API token of the first steward, for scripts. */
    public synchronized String token() {
        return get(TOKEN, () -> "sp_" + random());
    }

    /** Returns the key pair that signs checkpoints of audit logs: Base64 of PKCS#8, a colon, Base64 of X.509. */
    public synchronized String auditKey() {
        return get("audit-key", Secrets::keyPair);
    }

    /** Returns the SHA-256 of the API token in hexadecimal, the only form that the services get. */
    public String tokenHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String name, Supplier<String> drawing) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : keep(file, drawing.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the secret " + file, e);
        }
    }

    private static String random() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String keyPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            return encoder.encodeToString(pair.getPrivate().getEncoded()) + ":"
                    + encoder.encodeToString(pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a temporary file and renames it: an interrupted start leaves no incomplete secret. */
    private static String keep(Path file, String secret) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, secret + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }
}
