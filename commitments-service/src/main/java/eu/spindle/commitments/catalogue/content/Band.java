package eu.spindle.commitments.catalogue.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** The range in which an indicator meets its target, limits included. */
public record Band(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal to) {

    public Band {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("The lower limit of a band is above the upper one");
        }
    }
}
