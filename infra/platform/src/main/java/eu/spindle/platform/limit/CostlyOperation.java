package eu.spindle.platform.limit;

/** The kinds of expensive operations, with their rate limits per minute. */
public enum CostlyOperation {
    /** Reads a list or a pack and may change thousands of rows. */
    IMPORT(20, 30),
    /** Stores a file. */
    UPLOAD(120, 600),
    /** Exports all data of a kind. */
    EXPORT(20, 60),
    /** Sends mails to other people. */
    MESSAGE(200, 1_000);

    private final int perPerson;
    private final int perAssociation;

    CostlyOperation(int perPerson, int perAssociation) {
        this.perPerson = perPerson;
        this.perAssociation = perAssociation;
    }

    int perPerson() {
        return perPerson;
    }

    int perAssociation() {
        return perAssociation;
    }
}
