package eu.spindle.platform.web;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers requests that failed outside any handler, such as those that the firewall rejects, with a problem. */
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemWriter problems;

    ProblemErrorController(ProblemWriter problems) {
        this.problems = problems;
    }

    @Allowed(Roles.PUBLIC)
    @RequestMapping("/error")
    void failure(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.BAD_REQUEST)
                : HttpStatus.NOT_FOUND;
        problems.write(request, response, status, ProblemExceptionHandler.code(status));
    }
}
