package eu.spindle.demo.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/**
 * What the API answered.
 *
 * @param call method and path, to be named when it goes wrong
 * @param etag version of what is shown, empty without one
 */
public record Answer(String call, int status, String etag, JsonNode body) {

    private static final int SHOWN = 600;

    /** This answer, if its status is one of these. */
    public Answer expect(int... wanted) {
        if (IntStream.of(wanted).noneMatch(code -> code == status)) {
            String text = body.toString();
            throw new RefusedException(
                    "%s answered %d %s"
                            .formatted(call, status, text.length() > SHOWN ? text.substring(0, SHOWN) : text),
                    status);
        }
        return this;
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public String text(String field) {
        return body.path(field).asText();
    }
}
