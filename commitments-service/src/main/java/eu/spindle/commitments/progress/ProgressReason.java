package eu.spindle.commitments.progress;

import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.platform.code.Code;

/** Why a pledge has its {@link ProgressStatus}. */
enum ProgressReason implements Code {
    TARGET_REACHED,
    /** As far as planned, or farther. */
    ON_PLAN,
    /** Less far than planned, but still on track. */
    NEAR_PLAN,
    BEHIND_PLAN,
    /** Exactly at the baseline, though progress is planned. */
    NO_CHANGE,
    WORSE_THAN_BASELINE,
    OUTSIDE_BAND,
    ABOVE_ZERO,
    ANSWERED_NO,
    /** A yes without evidence. */
    NO_EVIDENCE,
    EVIDENCE_EXPIRED,
    /** No figure was received since the pledge is in force. */
    NO_FIGURE,
    /** The latest year lacks a data point of the indicator's formula. */
    FIGURE_MISSING,
    /** The formula divides by zero in the latest year. */
    NOT_APPLICABLE,
    DEFINITION_CHANGED;

    static ProgressReason of(Progress progress, Direction direction, Figure figure) {
        if (figure.value() == null) {
            return figure.state() == FigureState.MISSING ? FIGURE_MISSING : NOT_APPLICABLE;
        }
        if (progress.met()) {
            return TARGET_REACHED;
        }
        return switch (progress.status()) {
            case DEFINITION_CHANGED -> DEFINITION_CHANGED;
            case NO_DATA -> NO_FIGURE;
            case ON_TRACK -> shortfall(progress) > 0 ? NEAR_PLAN : ON_PLAN;
            case AT_RISK, OFF_TRACK -> trouble(progress, direction, figure);
        };
    }

    private static ProgressReason trouble(Progress progress, Direction direction, Figure figure) {
        return switch (direction) {
            case ZERO -> ABOVE_ZERO;
            case BAND -> OUTSIDE_BAND;
            case YES -> yes(figure);
            case UP, DOWN, INFO -> {
                var made = progress.made();
                var sign = made == null ? 0 : made.signum();
                yield sign > 0 ? BEHIND_PLAN : sign < 0 ? WORSE_THAN_BASELINE : NO_CHANGE;
            }
        };
    }

    private static ProgressReason yes(Figure figure) {
        var value = figure.value();
        if (value == null || value.signum() <= 0) {
            return ANSWERED_NO;
        }
        return figure.evidenced() ? EVIDENCE_EXPIRED : NO_EVIDENCE;
    }

    private static int shortfall(Progress progress) {
        var made = progress.made();
        return made == null ? 0 : progress.expected().compareTo(made);
    }
}
