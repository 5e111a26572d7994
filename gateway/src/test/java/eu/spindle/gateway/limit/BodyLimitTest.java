package eu.spindle.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.spindle.gateway.edge.ApiException;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** A body without declared length, as HTTP/2 permits it. */
class BodyLimitTest {

    private static final int LIMIT = 1024;

    private final BodyLimit limit =
            new BodyLimit(new LimitSettings(new LimitSettings.Rate(1, 1), 1, 1, 1, 1, DataSize.ofBytes(LIMIT)));

    /** A way to read a body. */
    interface Reading {
        void read(ServletRequest request) throws IOException;
    }

    static Stream<Reading> readings() {
        return Stream.of(
                request -> request.getInputStream().transferTo(OutputStream.nullOutputStream()),
                request -> request.getReader().transferTo(Writer.nullWriter()),
                request -> {
                    // Each call of getInputStream must continue the same count.
                    while (request.getInputStream().read() >= 0) {
                        request.getInputStream().read(new byte[7], 0, 7);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("readings")
    void isMeasuredHoweverItIsRead(Reading reading) throws ServletException, IOException {
        limit.doFilter(silent(LIMIT), new MockHttpServletResponse(), (request, response) -> reading.read(request));
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> limit.doFilter(
                        silent(LIMIT + 1), new MockHttpServletResponse(), (request, response) -> reading.read(request)))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    private static MockHttpServletRequest silent(int bytes) {
        var request = new MockHttpServletRequest("POST", "/a/nordmetall/api/commitments/pledges") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[bytes]);
        return request;
    }
}
