package eu.spindle.commitments.enterprise.intake;

/** Numbers of rows by what becomes of them. */
record Counts(int created, int updated, int unchanged, int refused) {

    Counts plus(String result) {
        return switch (result) {
            case "created" -> new Counts(created + 1, updated, unchanged, refused);
            case "updated" -> new Counts(created, updated + 1, unchanged, refused);
            case "unchanged" -> new Counts(created, updated, unchanged + 1, refused);
            default -> new Counts(created, updated, unchanged, refused + 1);
        };
    }
}
