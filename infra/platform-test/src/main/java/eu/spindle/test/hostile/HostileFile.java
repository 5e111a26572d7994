package eu.spindle.test.hostile;

/**
 * A file that must be rejected without harm.
 *
 * @param name what is wrong with it
 * @param kind the operation that it is sent to
 */
public record HostileFile(String name, Kind kind, byte[] content) {

    /** The operation that a file is sent to. */
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
