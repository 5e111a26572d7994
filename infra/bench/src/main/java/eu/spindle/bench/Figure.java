package eu.spindle.bench;

/** One line of the table of measures. */
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
