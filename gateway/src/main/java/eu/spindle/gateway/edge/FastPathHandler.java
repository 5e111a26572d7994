package eu.spindle.gateway.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A way past the general filters and the dispatcher, each of which costs every request, for those that need none. */
public interface FastPathHandler {

    /** Answers the request and says so, or leaves it untouched to the long way. */
    boolean take(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
}
