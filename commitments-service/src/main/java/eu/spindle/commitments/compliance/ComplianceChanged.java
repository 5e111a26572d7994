package eu.spindle.commitments.compliance;

/** The compliance state of a firm changed; published in the transaction of the change. */
public record ComplianceChanged(ComplianceStatus compliance, ComplianceState before) {}
