package eu.spindle.gateway.account;

/** The identity provider says that somebody's account is disabled or deleted. */
public record AccountEnded(String issuer, String subject) {}
