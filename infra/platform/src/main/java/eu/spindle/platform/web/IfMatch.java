package eu.spindle.platform.web;

import eu.spindle.platform.error.DomainException;
import java.util.List;

/**
 * The version that the caller edits, from the header {@code If-Match}. As a controller parameter it makes the header
 * required: without it the response is 428.
 *
 * @param version as last received in {@code ETag}
 */
public record IfMatch(long version) {

    /** Returns the ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Rejects the request with 412 when the resource has another version. */
    public void require(long actual) {
        if (actual != version) {
            throw DomainException.changedMeanwhile(List.of());
        }
    }
}
