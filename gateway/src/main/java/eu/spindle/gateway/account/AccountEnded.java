package eu.spindle.gateway.account;

/** A person's account at the identity provider is disabled or deleted. */
public record AccountEnded(String issuer, String subject) {}
