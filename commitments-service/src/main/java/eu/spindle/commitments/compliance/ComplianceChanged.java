package eu.spindle.commitments.compliance;

/** A firm's compliance status became another. */
public record ComplianceChanged(ComplianceStatus compliance, ComplianceState before) {}
