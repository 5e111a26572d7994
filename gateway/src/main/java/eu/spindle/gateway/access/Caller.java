package eu.spindle.gateway.access;

import org.jspecify.annotations.Nullable;

/** The caller of a request, identified by a session or an API token. */
public sealed interface Caller {

    /** Request attribute with the caller. */
    String ATTRIBUTE = Caller.class.getName();

    /**
     * Request attribute with a {@link java.util.function.BooleanSupplier} that checks whether the session is still
     * valid.
     */
    String STILL_SIGNED_IN = ATTRIBUTE + ".still";

    /** Identifies the caller in caches and rate limits; never contains an address or a secret. */
    String key();

    /** A person who has signed in with the OIDC provider. */
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

    /** A caller with an API token, of which only the hash is stored and forwarded. */
    record TokenHolder(String hash) implements Caller {

        @Override
        public String key() {
            return "token " + hash;
        }
    }
}
