package eu.spindle.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Validates query strings: servlet containers answer some malformed ones with 500, and decode others to something that
 * nobody sent.
 */
public final class QueryString {

    private static final int MAX_LENGTH = 8_192;
    private static final int MAX_PARAMETERS = 200;
    private static final int HEX = 16;

    private QueryString() {}

    /**
     * Whether each parameter has a name, is percent-encoded UTF-8 and consists of {@linkplain InputText clean} text; no
     * query at all is well-formed.
     */
    public static boolean isWellFormed(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return true;
        }
        if (query.length() > MAX_LENGTH) {
            return false;
        }
        String[] parameters = query.split("&", -1);
        if (parameters.length > MAX_PARAMETERS) {
            return false;
        }
        for (String parameter : parameters) {
            if (parameter.startsWith("=") || !isDecodable(parameter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecodable(String parameter) {
        ByteBuffer bytes = ByteBuffer.allocate(parameter.length());
        for (int i = 0; i < parameter.length(); i++) {
            char next = parameter.charAt(i);
            if (next == '%') {
                int high = i + 1 < parameter.length() ? Character.digit(parameter.charAt(i + 1), HEX) : -1;
                int low = i + 2 < parameter.length() ? Character.digit(parameter.charAt(i + 2), HEX) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes.put((byte) (high * HEX + low));
                i += 2;
            } else if (next <= ' ' || next >= '\u007f') {
                return false;
            } else {
                bytes.put((byte) next);
            }
        }
        try {
            return InputText.isClean(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()));
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
