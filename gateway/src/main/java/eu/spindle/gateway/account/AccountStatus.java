package eu.spindle.gateway.account;

/** What the identity provider says of an account. */
enum AccountStatus {
    ACTIVE,
    /** Disabled or deleted. */
    ENDED,
    /** It could not be asked, or gave no clear answer. */
    UNKNOWN
}
