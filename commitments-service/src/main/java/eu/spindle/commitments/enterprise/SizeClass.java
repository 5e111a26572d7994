package eu.spindle.commitments.enterprise;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** Size of a firm by the thresholds of Recommendation 2003/361/EC. */
public enum SizeClass implements Code {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE;

    /** The smallest class for that number of employees; turnover can only raise it. */
    static SizeClass ofEmployees(int employees) {
        if (employees < 10) {
            return MICRO;
        }
        if (employees < 50) {
            return SMALL;
        }
        return employees < 250 ? MEDIUM : LARGE;
    }

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<SizeClass> {

        Column() {
            super(SizeClass.class);
        }
    }
}
