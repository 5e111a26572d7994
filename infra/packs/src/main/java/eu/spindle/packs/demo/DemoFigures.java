package eu.spindle.packs.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Believable, uneven annual figures of a demo firm that satisfy every check of the machine-tool pack. */
public final class DemoFigures {

    /** Firms with fewer employees than this give sensitive figures as a class. */
    static final int CLASSES_BELOW = 50;

    private static final Set<String> YES_NO = Set.of("age_plan", "hr_policy", "hr_channel", "ac_policy");
    private static final Set<String> SENSITIVE = Set.of("emp_disab", "discr", "hr_cases", "hr_rem", "wb", "wb_ok");

    /** Figures that even the smallest firm reports; others may be missing. */
    private static final Set<String> CORE = Set.of(
            "turnover",
            "emp_start",
            "emp_end",
            "emp_male",
            "emp_female",
            "emp_other",
            "emp_nogender",
            "emp_permanent",
            "emp_temporary",
            "hours_worked",
            "payroll",
            "hires",
            "leavers",
            "trh_m",
            "trh_f",
            "trh_o",
            "trh_n",
            "emp_trained",
            "acc_rec",
            "acc_fatal",
            "acc_days",
            "el_ren",
            "el_non",
            "own_ren",
            "own_non",
            "fuel_ren",
            "fuel_non",
            "ghg1",
            "ghg2l",
            "w_in",
            "w_out",
            "ws_haz",
            "ws_non",
            "ws_rec",
            "ws_dis",
            "overtime",
            "keyrole",
            "keyrole_ok",
            "apprent");

    private DemoFigures() {}

    /**
     * Returns the figures that a firm enters for a year, by data point code and as the API accepts them: decimals,
     * {@code true}/{@code false}, and classes for sensitive figures of small firms.
     *
     * @throws IllegalArgumentException for a year outside 2022 to 2026
     */
    public static Map<String, String> of(DemoFirm firm, int year) {
        Map<String, BigDecimal> figures = complete(firm, year);
        boolean classes = WorkforceFigures.heads(firm, year) < CLASSES_BELOW;
        Random memory = firm.random("gaps");
        double gaps = gaps(firm);
        Map<String, String> entered = new LinkedHashMap<>();
        figures.forEach((code, value) -> {
            boolean known = memory.nextDouble() >= gaps || CORE.contains(code);
            if (known) entered.put(code, entry(code, value, classes));
        });
        return entered;
    }

    /** Returns all figures of a firm, including those it does not enter; yes is 1. */
    static Map<String, BigDecimal> complete(DemoFirm firm, int year) {
        if (year < 2022 || year > DemoProgramme.OPEN_YEAR) throw new IllegalArgumentException("no figures for " + year);
        Sheet sheet = new Sheet(firm, year);
        WorkforceFigures.enter(sheet);
        WorkplaceFigures.enter(sheet);
        EnvironmentFigures.enter(sheet);
        EthicsFigures.enter(sheet);
        surprise(sheet);
        return sheet.values();
    }

    private static String entry(String code, BigDecimal value, boolean classes) {
        if (YES_NO.contains(code)) return String.valueOf(value.signum() > 0);
        if (classes && SENSITIVE.contains(code)) return classOf(value.longValue());
        return value.toPlainString();
    }

    private static String classOf(long value) {
        return value == 0 ? "0" : value < 5 ? "1-4" : "5+";
    }

    /** Small firms record fewer figures; a third of all firms records every one. */
    private static double gaps(DemoFirm firm) {
        double care = firm.random("care").nextDouble();
        if (care > 0.66) return 0;
        return switch (firm.sizeClass()) {
            case "micro" -> 0.55;
            case "small" -> 0.3 * (1 - care) + 0.05;
            default -> 0.08;
        };
    }

    /** One year in twelve has an unusual figure: a leak, a new production line, a year of training. */
    private static void surprise(Sheet sheet) {
        Random seeded = sheet.firm().random("surprise" + sheet.year());
        switch (seeded.nextInt(48)) {
            case 0 -> times(sheet, "2.7", List.of("w_in"));
            case 1 -> times(sheet, "1.9", List.of("el_ren", "el_non", "ghg2l", "ghg2m"));
            case 2 -> times(sheet, "3", List.of("trh_m", "trh_f", "trh_o", "trh_n", "train_spend"));
            case 3 -> times(sheet, "4", List.of("acc_days"));
            default -> {} // an ordinary year
        }
    }

    private static void times(Sheet sheet, String factor, List<String> codes) {
        codes.forEach(code -> sheet.values().compute(code, (key, value) -> grown(factor, sheet.get(key))));
    }

    private static BigDecimal grown(String factor, BigDecimal value) {
        BigDecimal grown = value.multiply(new BigDecimal(factor));
        return grown.setScale(value.scale(), java.math.RoundingMode.HALF_EVEN);
    }
}
