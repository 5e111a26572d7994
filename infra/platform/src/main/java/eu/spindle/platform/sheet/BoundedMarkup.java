package eu.spindle.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML bytes in which no tag and no text between tags is longer than a parser may hold. Comments, CDATA sections and
 * document types are rejected: they could not be measured, and workbooks have none.
 */
final class BoundedMarkup extends FilterInputStream {

    /** The longest text of a cell has 32,767 characters, each of at most six bytes when escaped. */
    private static final int MAX_RUN = 256 * 1024;

    private long position;
    private int run;
    private boolean opened;

    BoundedMarkup(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) {
            check(next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        for (var i = 0; i < read; i++) {
            check(buffer[offset + i] & 0xff);
        }
        return read;
    }

    private void check(int next) throws IOException {
        // Zeros, or byte order marks of UTF-16 and UTF-32, whose bytes are measured differently.
        if (next == 0 || (position++ < 2 && next >= 0xfe)) {
            throw new IOException("not in UTF-8");
        }
        if (opened && next == '!') {
            throw new IOException("a declaration, comment or CDATA section");
        }
        opened = next == '<';
        run = opened ? 0 : run + 1;
        if (run > MAX_RUN) {
            throw new IOException("a run without an end");
        }
    }
}
