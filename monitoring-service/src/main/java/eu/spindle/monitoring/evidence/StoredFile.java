package eu.spindle.monitoring.evidence;

import java.util.Locale;

/** A file in the object store. */
record StoredFile(String sha256, String name, String mediaType, long bytes) {

    private static final int MAX_NAME = 200;

    /**
     * The name for downloads. The extension decides which program opens a file, so it is always one of the content's type: a
     * text with the name "invoice.hta" would be executed.
     */
    String downloadName() {
        var extensions = FileTypes.extensions(mediaType);
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension))
                ? name
                : name + "." + extensions.getFirst();
    }

    /** The name without folders and special characters that a browser may have sent. */
    static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String cleaned = last.replaceAll("[\\p{Cntrl}\"<>:|?*\u202a-\u202e\u2066-\u2069]", "")
                .strip();
        if (cleaned.isEmpty() || cleaned.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        return cleaned.length() <= MAX_NAME ? cleaned : cleaned.substring(cleaned.length() - MAX_NAME);
    }
}
