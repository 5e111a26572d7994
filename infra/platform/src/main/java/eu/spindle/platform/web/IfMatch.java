package eu.spindle.platform.web;

import eu.spindle.platform.error.DomainException;
import java.util.List;

/**
 * The version that the caller edits, from the header {@code If-Match}. Taken as a controller parameter, the header is
 * required: without it the answer is 428.
 *
 * @param version as last seen in {@code ETag}
 */
public record IfMatch(long version) {

    /** The header's value for a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses with 412 when the thing has changed since the caller saw it. */
    public void require(long actual) {
        if (actual != version) {
            throw DomainException.changedMeanwhile(List.of());
        }
    }
}
