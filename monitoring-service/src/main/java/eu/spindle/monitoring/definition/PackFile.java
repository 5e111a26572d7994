package eu.spindle.monitoring.definition;

/** The files a programme pack must have. */
enum PackFile {
    PROGRAMME("programme.yaml"),
    DATA_POINTS("data-points.yaml"),
    COMMITMENTS("commitments.yaml"),
    INDICATORS("indicators.yaml"),
    CHECKS("checks.yaml");

    private final String path;

    PackFile(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
