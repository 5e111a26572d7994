package eu.spindle.packs.demo;

/** How a firm's figures move from year to year. */
public enum DemoTrend {
    IMPROVING(0.945, 0.08),
    SLOWLY_IMPROVING(0.98, 0.04),
    FLAT(1.0, 0.01),
    WORSENING(1.035, -0.03),
    UNSTEADY(0.99, 0.02);

    private final double yearly;
    private final double maturityGain;

    DemoTrend(double yearly, double maturityGain) {
        this.yearly = yearly;
        this.maturityGain = maturityGain;
    }

    /** Returns the factor of a consumption of 2023 in a year. */
    double factor(int year) {
        double wave = this == UNSTEADY ? 1 + 0.18 * Math.sin(2.1 * year) : 1;
        return wave * Math.pow(yearly, year - 2023.0);
    }

    /** Returns the improvement of a firm since 2023, as a share. */
    double gain(int year) {
        return maturityGain * (year - 2023.0);
    }
}
