package eu.spindle.commitments.catalogue.content;

import eu.spindle.platform.code.Code;

/** What an indicator measures. */
public enum IndicatorKind implements Code {
    /** What a firm does. */
    PROCESS,
    /** What changes in the firm. */
    OUTCOME,
    /** What changes for people and the environment. */
    IMPACT
}
