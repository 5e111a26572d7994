package eu.spindle.platform.limit;

/** What is counted together, and how often it may be asked for within a minute. */
public enum CostlyOperation {
    /** Reads a list or a pack and may change thousands of rows. */
    IMPORT(20, 30),
    /** Keeps a file. */
    UPLOAD(120, 600),
    /** Writes out all there is of something. */
    EXPORT(20, 60),
    /** Ends up in the mailboxes of other people. */
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
