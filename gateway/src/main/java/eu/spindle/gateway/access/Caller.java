package eu.spindle.gateway.access;

import org.jspecify.annotations.Nullable;

/** Who is at the door, by what was shown: a session or an API token. */
public sealed interface Caller {

    /** Where the filter leaves the caller of a request. */
    String ATTRIBUTE = Caller.class.getName();

    /** Where the filter leaves a {@link java.util.function.BooleanSupplier} that tells whether a session still lasts. */
    String STILL_SIGNED_IN = ATTRIBUTE + ".still";

    /** Identifies the caller in caches and limits; never an address or a secret. */
    String key();

    /** Someone who signed in with the OIDC provider. */
    record SignedIn(
            String issuer,
            String subject,
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String locale,
            boolean multiFactor)
            implements Caller {

        @Override
        public String key() {
            return "person " + issuer + ' ' + subject;
        }
    }

    /** A machine that showed an API token, of which only the hash goes further. */
    record TokenHolder(String hash) implements Caller {

        @Override
        public String key() {
            return "token " + hash;
        }
    }
}
