package eu.spindle.bench;

/** A row of the table of measurements. */
public record Figure(String what, String value, String aim) {

    public static Figure of(String what) {
        return new Figure(what, "", "");
    }

    public Figure is(String measured) {
        return new Figure(what, measured, aim);
    }

    public Figure aim(String aim, boolean met) {
        return new Figure(what, value, aim + (met ? ", met" : ", **missed**"));
    }
}
