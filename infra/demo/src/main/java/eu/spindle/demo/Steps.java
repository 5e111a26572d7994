package eu.spindle.demo;

import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.Answer;
import eu.spindle.demo.call.Api;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes things from one state to the next, once: a step that an interrupted load had taken is seen and left. */
final class Steps {

    private final Api api;

    Steps(Api api) {
        this.api = api;
    }

    /**
     * Takes a step, and returns the version that came of it.
     *
     * @param thing path of what is shown and changed
     * @param seen its version, as far as it is known
     * @param then the states that show that the step has been taken
     */
    String take(Actor who, String thing, String step, @Nullable Object body, String seen, Set<String> then)
            throws InterruptedException {
        String etag = seen.isEmpty() ? api.get(who, thing).expect(200).etag() : seen;
        Answer answer = api.post(who, thing + step, body, "If-Match", etag);
        if (answer.ok()) {
            return answer.etag();
        }
        Answer now = api.get(who, thing).expect(200);
        if (then.contains(now.text("state"))) {
            return now.etag();
        }
        return now.etag().equals(etag)
                ? answer.expect(200).etag()
                : api.post(who, thing + step, body, "If-Match", now.etag())
                        .expect(200)
                        .etag();
    }
}
