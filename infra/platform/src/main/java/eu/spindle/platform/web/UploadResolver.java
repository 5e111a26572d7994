package eu.spindle.platform.web;

import eu.spindle.edge.InputText;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Reads uploads, and validates file names and form fields like the texts of a JSON body. */
class UploadResolver extends StandardServletMultipartResolver {

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return new CheckedUpload(request);
    }

    private static final class CheckedUpload extends StandardMultipartHttpServletRequest {

        CheckedUpload(HttpServletRequest request) {
            // Lazily, so that what is wrong is answered by the handler's advice.
            super(request, true);
        }

        @Override
        protected void initializeMultipart() {
            super.initializeMultipart();
            var files = getMultiFileMap();
            files.forEach((name, parts) -> {
                check(name);
                parts.forEach(part -> {
                    var fileName = Objects.requireNonNullElse(part.getOriginalFilename(), "");
                    check(fileName);
                    FormLimits.checkFileName(name, fileName);
                });
            });
            getParameterMap().values().forEach(values -> {
                for (var value : values) {
                    check(value);
                }
            });
        }

        private static void check(String text) {
            if (!InputText.isClean(text)) {
                throw DomainException.of(ErrorKind.UNREADABLE, "unreadable-text");
            }
        }
    }
}
