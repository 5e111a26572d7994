package eu.spindle.commitments.standing;

/** A firm's standing became another. */
public record StandingChanged(Standing standing, StandingState before) {}
