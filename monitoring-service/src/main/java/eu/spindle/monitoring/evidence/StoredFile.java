package eu.spindle.monitoring.evidence;

import java.util.Locale;

/** A file in the object store. */
record StoredFile(String sha256, String name, String mediaType, long bytes) {

    private static final int LONGEST_NAME = 200;

    /**
     * The name it is downloaded under. An ending decides which program opens a file, so it is always one of what the
     * content is: a text called "invoice.hta" would run.
     */
    String downloadName() {
        var endings = FileTypes.endings(mediaType);
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending))
                ? name
                : name + "." + endings.getFirst();
    }

    /** The name that people see, without the folders and signs that a browser may have sent along. */
    static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String cleaned = last.replaceAll("[\\p{Cntrl}\"<>:|?*\u202a-\u202e\u2066-\u2069]", "")
                .strip();
        if (cleaned.isEmpty() || cleaned.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        return cleaned.length() <= LONGEST_NAME ? cleaned : cleaned.substring(cleaned.length() - LONGEST_NAME);
    }
}
