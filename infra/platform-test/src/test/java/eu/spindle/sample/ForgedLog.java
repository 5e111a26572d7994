package eu.spindle.sample;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Creates logs that somebody could forge who knows the format but not the key. */
final class ForgedLog {

    private static final String AT = "2026-01-01T00:00:00Z";
    private static final KeyPair KEY = key();

    private ForgedLog() {}

    /** Creates a consistent chain from its first entry, with a checkpoint. */
    static List<String> chain(String association, int length) {
        var log = new ArrayList<String>();
        var hash = "0".repeat(64);
        for (int seq = 1; seq <= length; seq++) {
            var next = hash(
                    String.join("\n", hash, association, "" + seq, AT, "x", "note.forged", "note", "x", "") + "\n");
            log.add("""
                    {"association":"%s","seq":%d,"at":"%s","actor":"x","act":"note.forged","subjectType":"note",\
                    "subject":"x","details":null,"previousHash":"%s","hash":"%s"}""".formatted(association, seq, AT, hash, next));
            hash = next;
        }
        seal(log);
        return log;
    }

    /** Adds a checkpoint that matches the last entry. */
    static void seal(List<String> log) {
        var last = log.getLast();
        var association = last.replaceAll(".*\"association\":\"([^\"]+)\".*", "$1");
        var seq = last.replaceAll(".*\"seq\":(\\d+).*", "$1");
        var hash = last.replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
        log.add("""
                {"association":"%s","checkpoint":%s,"hash":"%s","at":"%s","key":"%s","signature":"%s"}""".formatted(
                        association,
                        seq,
                        hash,
                        AT,
                        Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded()),
                        sign(String.join("\n", association, seq, hash, AT) + "\n")));
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KEY.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
