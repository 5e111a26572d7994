package eu.spindle.commitments.enterprise.imports;

/** Numbers of rows by result. */
record Counts(int created, int updated, int unchanged, int refused) {

    Counts plus(RowResult result) {
        return switch (result) {
            case CREATED -> new Counts(created + 1, updated, unchanged, refused);
            case UPDATED -> new Counts(created, updated + 1, unchanged, refused);
            case UNCHANGED -> new Counts(created, updated, unchanged + 1, refused);
            case REFUSED -> new Counts(created, updated, unchanged, refused + 1);
        };
    }
}
