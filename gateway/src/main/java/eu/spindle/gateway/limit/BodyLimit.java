package eu.spindle.gateway.limit;

import eu.spindle.edge.MeasuredRequest;
import eu.spindle.gateway.edge.ApiException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects a body over the limit, by its declared length or, without one, while it is read. */
public final class BodyLimit extends OncePerRequestFilter {

    private final DataSize usual;

    public BodyLimit(LimitSettings settings) {
        this.usual = settings.body();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced == 0) {
            chain.doFilter(request, response);
            return;
        }
        DataSize limit = LargeBody.limit(request, usual);
        long bytes = LargeBody.bytes(request, limit);
        if (announced > bytes) {
            throw tooLarge(limit);
        }
        chain.doFilter(announced < 0 ? new MeasuredRequest(request, bytes, () -> tooLarge(limit)) : request, response);
    }

    private static ApiException tooLarge(DataSize limit) {
        String named = limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
        return ApiException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", named);
    }
}
