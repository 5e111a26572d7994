package eu.spindle.platform.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How a file was understood, to be shown to the person who sent it.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param encoding of a CSV file, e.g. {@code windows-1252}
 * @param separator of a CSV file
 * @param sheet name of the worksheet that was read
 */
public record SheetSource(
        String format,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String sheet) {}
