package eu.spindle.test.hostile;

/**
 * A file that must be refused without harm.
 *
 * @param name what is wrong with it
 * @param kind where it is sent
 */
public record HostileFile(String name, Kind kind, byte[] content) {

    /** Where a file is sent, and as what. */
    public enum Kind {
        TABLE,
        JSON,
        DOCUMENT,
        PICTURE,
        PACK
    }

    @Override
    public String toString() {
        return kind + " " + name + " (" + content.length + " bytes)";
    }
}
