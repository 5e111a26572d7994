package eu.spindle.commitments.catalogue.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a commitment.
 *
 * @param commitment code of the commitment it belongs to
 * @param unit code of the unit that values, baselines and targets are in
 * @param band only with direction {@link Direction#BAND}
 */
public record Indicator(
        String code,
        String commitment,
        String unit,
        Direction direction,
        IndicatorKind kind,
        @Nullable Band band,
        @Nullable String evidence,
        List<Mapping> mappings) {

    public Indicator {
        if ((direction == Direction.BAND) != (band != null)) {
            throw new IllegalArgumentException(code + ": a band and the direction BAND go together");
        }
        mappings = List.copyOf(mappings);
    }
}
