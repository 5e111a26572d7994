package eu.spindle.gateway.account;

/** The status of an account at the identity provider. */
enum AccountStatus {
    ACTIVE,
    /** Disabled or deleted. */
    ENDED,
    /** The provider did not respond, or not clearly. */
    UNKNOWN
}
