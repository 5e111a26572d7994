package eu.spindle.packs.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The figures of a firm for a year while they are generated, with random variation. */
final class Sheet {

    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final DemoFirm firm;
    private final int year;
    private final Random random;
    private final double maturity;

    Sheet(DemoFirm firm, int year) {
        this.firm = firm;
        this.year = year;
        this.random = firm.random("figures" + year);
        this.maturity = Math.clamp(trait("maturity", 0.15, 0.8) + firm.trend().gain(year), 0.05, 0.98);
    }

    DemoFirm firm() {
        return firm;
    }

    int year() {
        return year;
    }

    /** Returns a random property of the firm that stays the same over the years. */
    double trait(String name, double from, double to) {
        return from + firm.random(name).nextDouble() * (to - from);
    }

    /** Returns a random number of this year. */
    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    /** Returns the maturity of the firm, between 0 and 1, which affects all good practices. */
    double maturity() {
        return maturity;
    }

    /** Returns a consumption per unit that follows the firm's trend, with some noise. */
    double trended(String name, double from, double to) {
        return trait(name, from, to) * firm.trend().factor(year) * between(0.95, 1.05);
    }

    Map<String, BigDecimal> values() {
        return values;
    }

    BigDecimal get(String code) {
        BigDecimal value = values.get(code);
        if (value == null) throw new IllegalArgumentException("not yet known: " + code);
        return value;
    }

    long whole(String code) {
        return get(code).longValueExact();
    }

    long count(String code, double value) {
        long whole = Math.max(0, (long) Math.floor(value + random.nextDouble()));
        values.put(code, BigDecimal.valueOf(whole));
        return whole;
    }

    void exactly(String code, long value) {
        values.put(code, BigDecimal.valueOf(value));
    }

    BigDecimal amount(String code, double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(Math.max(0, value)).setScale(decimals, RoundingMode.HALF_EVEN);
        values.put(code, rounded);
        return rounded;
    }

    /** A whole number that is a share of another and never more than it. */
    long part(String code, String of, double share) {
        long base = whole(of);
        return count(code, Math.clamp(share, 0, 1) * base) > base ? capped(code, base) : whole(code);
    }

    /** An amount that is a share of another and never more than it. */
    void slice(String code, String of, double share, int decimals) {
        BigDecimal base = get(of);
        BigDecimal value = base.multiply(BigDecimal.valueOf(Math.clamp(share, 0, 1)));
        values.put(code, value.setScale(decimals, RoundingMode.DOWN).min(base));
    }

    /** Returns a yes that starts at some maturity and stays. */
    void practice(String code) {
        exactly(code, trait(code, 0.05, 0.85) < maturity ? 1 : 0);
    }

    private long capped(String code, long limit) {
        exactly(code, limit);
        return limit;
    }
}
