package eu.spindle.platform.web;

import eu.spindle.edge.QueryString;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects a malformed query string before other code parses it and fails. */
class QueryStringFilter extends OncePerRequestFilter {

    /** After the filter that sets the reader's language, before the security chain. */
    static final int ORDER = -104;

    private final ProblemWriter problems;

    QueryStringFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (QueryString.isWellFormed(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "unreadable-address");
        }
    }
}
