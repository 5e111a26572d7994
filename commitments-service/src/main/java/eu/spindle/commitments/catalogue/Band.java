package eu.spindle.commitments.catalogue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** The limits between which an indicator is well, both belonging to it. */
public record Band(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal to) {

    public Band {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("A band goes upwards");
        }
    }
}
