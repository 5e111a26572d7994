package eu.spindle.platform.idempotency;

import eu.spindle.platform.archive.UploadedFile;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;

/**
 * A request that computes the SHA-256 of its body while it is read, so that the body is not stored, however large it
 * is; the parts of a form, which the container stores in files, are read twice instead.
 */
class DigestedRequest extends HttpServletRequestWrapper implements AutoCloseable {

    /** Larger bodies go through a file: many that arrive slowly at once would not fit into memory. */
    private static final int MAX_IN_MEMORY = 64 * 1024;

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final boolean form;
    private @Nullable Digesting body;
    private @Nullable UploadedFile stored;
    private @Nullable InputStream storedContent;

    DigestedRequest(HttpServletRequest request) {
        super(request);
        var type = request.getContentType();
        this.form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (form) {
            // Read before the handler, because the parts are deleted when the request has been handled.
            digestParts(request);
        }
    }

    /**
     * Receives the whole body, so that nobody who sends it slowly holds anything that the request needs while it is
     * handled. The body of a form is stored already.
     */
    void receive() throws IOException {
        if (form) {
            return;
        }
        var source = super.getInputStream();
        var start = source.readNBytes(MAX_IN_MEMORY);
        InputStream received = new ByteArrayInputStream(start);
        if (start.length == MAX_IN_MEMORY) {
            stored = UploadedFile.of(new SequenceInputStream(received, source));
            storedContent = Files.newInputStream(stored.path());
            received = storedContent;
        }
        body = new Digesting(new ReceivedBody(received));
    }

    @Override
    public void close() throws IOException {
        if (storedContent != null) {
            storedContent.close();
        }
        if (stored != null) {
            stored.close();
        }
    }

    /** Returns the digest of the whole body in hexadecimal; reads the rest of it. Call once. */
    String digest() throws IOException {
        if (!form) {
            getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (form) {
            return super.getInputStream();
        }
        if (body == null) {
            body = new Digesting(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    /** The boundary between parts is excluded: it differs each time a form is sent. */
    private void digestParts(HttpServletRequest request) {
        try {
            for (var part : request.getParts()) {
                about(part);
                try (var content = part.getInputStream()) {
                    digest(content);
                }
            }
        } catch (IOException | ServletException | IllegalStateException | InvalidFileNameException e) {
            // Too large or malformed; the container throws again when the request is handled, and it is rejected there.
            digest.reset();
        }
    }

    private void about(Part part) {
        for (var text : new @Nullable String[] {part.getName(), part.getSubmittedFileName(), part.getContentType()}) {
            digest.update(Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        // With the size before it, the content of one part cannot be mistaken for that of others.
        digest.update((part.getSize() + ":").getBytes(StandardCharsets.UTF_8));
    }

    private void digest(InputStream content) throws IOException {
        var buffer = new byte[8192];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    /** A body that has been received completely. */
    private static final class ReceivedBody extends ServletInputStream {

        private final InputStream content;

        private ReceivedBody(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            return content.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return content.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return content.available() == 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("It has been read");
        }
    }

    /** The body, digested while it is read. */
    private final class Digesting extends ServletInputStream {

        private final ServletInputStream source;

        private Digesting(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var read = source.read();
            if (read >= 0) {
                digest.update((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = source.read(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
