package eu.spindle.commitments.progress;

import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge with its latest progress. Values are in the unit; shares are in per cent of the way from baseline to target.
 *
 * @param band what counts as reached, only with direction {@link Direction#BAND}
 * @param planned what is planned for the year of the latest figure, or for this year without one; only on a way from a
 *     baseline to a target
 * @param latest the figure of the latest year, or null while there is none
 * @param validUntil last day of the evidence of a yes
 */
record PledgeProgressResponse(
        UUID pledge,
        String title,
        PledgeState state,
        int revision,
        String commitment,
        String indicator,
        String unit,
        Direction direction,
        @Nullable Band band,
        ProgressStatus status,
        ProgressReason reason,
        @Nullable AtYear baseline,
        @Nullable AtYear planned,
        int targetYear,
        @Nullable AtYear target,
        ProgressController.@Nullable PointResponse latest,
        @Nullable LocalDate validUntil) {

    /** A value of a year. */
    record AtYear(int year, String value) {

        static @Nullable AtYear of(int year, @Nullable BigDecimal value) {
            return value == null ? null : of(year, Rational.of(value));
        }

        static AtYear of(int year, Rational value) {
            return new AtYear(year, value.rounded().toPlainString());
        }
    }
}
