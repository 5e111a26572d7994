package eu.spindle.monitoring.evidence;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The response with a file's content, which a browser saves and never opens in the name of this site. */
final class FileResponse {

    private FileResponse() {}

    static ResponseEntity<Resource> of(StoredFile file, Resource content) {
        var disposition = ContentDisposition.attachment()
                .filename(file.downloadName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.bytes())
                .body(content);
    }
}
