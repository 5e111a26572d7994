package eu.spindle.platform.web;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;

/**
 * What the parts of a form may have around their content. The container answers each of its limits alike, as if the body
 * were too large; what is beside the content is told by its own name.
 */
final class FormLimits {

    /** As long as a name may be on the usual file systems, in UTF-16 units. */
    private static final int FILE_NAME = 255;

    /** Room for that name in any script, however it is written, and for longer ones, which are refused by name. */
    private static final int PART_HEADER = 16 * 1024;

    private static final int PARTS = 50;

    private FormLimits() {}

    /** Makes the container keep these limits in place of its own. */
    static void keep(Connector connector) {
        connector.setMaxPartHeaderSize(PART_HEADER);
        connector.setMaxPartCount(PARTS);
    }

    /** Refuses the name of a file that is too long to be kept; {@code field} is the part's. */
    static void checkFileName(String field, String name) {
        if (name.length() > FILE_NAME) {
            throw fileName(field);
        }
    }

    /** The refusal of a form that meets one of these limits in the container; empty when it is the content's size. */
    static Optional<DomainException> exceeded(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileCountLimitExceededException) {
                return Optional.of(DomainException.of(ErrorKind.UNREADABLE, "too-many-fields", PARTS));
            }
            if (cause instanceof SizeLimitExceededException size && size.getPermittedSize() == PART_HEADER) {
                // Which header of which part it was is unknown; the name of a file is refused by its field up to here.
                return Optional.of(DomainException.of(ErrorKind.UNREADABLE, "unreadable-upload"));
            }
        }
        return Optional.empty();
    }

    private static DomainException fileName(String field) {
        return DomainException.invalid(field, "file-name-too-long", FILE_NAME);
    }
}
