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

/** Passwords and keys of one local system, each in a file of its own that only its owner can read. */
public final class Secrets {

    /** What an operator shows to a service's management port. */
    public static final String MANAGEMENT = "management";

    /** What an operator's script shows to the gateway, to ask services. */
    public static final String OPERATOR = "operator";

    /** What helpdesk-service shows to the gateway, to ask services. */
    public static final String HELPDESK_SERVICE = "helpdesk-service";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TOKEN = "token";

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of this name, drawn when it is asked for the first time. */
    public synchronized String get(String name) {
        return get(name, Secrets::random);
    }

    /** The API token of the first steward, as a script sends it. */
    public synchronized String token() {
        return get(TOKEN, () -> "sp_" + random());
    }

    /** The key pair that seals the audit logs: Base64 of PKCS#8, a colon, Base64 of X.509. */
    public synchronized String auditKey() {
        return get("audit-key", Secrets::keyPair);
    }

    /** The only form in which the services see the API token: SHA-256 in hexadecimal. */
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

    /** Writes beside the file and moves: a start that is interrupted here leaves no half a secret. */
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
