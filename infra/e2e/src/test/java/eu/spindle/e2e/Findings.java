package eu.spindle.e2e;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the checks of a submission found. */
final class Findings {

    private Findings() {}

    static JsonNode find(JsonNode submission, String code) {
        return submission
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No finding " + code + " in " + submission.path("findings")));
    }

    /** Comments on each warning that asks for it. */
    static void comment(Client client, String path) {
        var comments = new HashMap<String, String>();
        for (var finding : client.get(path).json().path("findings")) {
            if (!finding.path("commented").asBoolean()
                    && finding.path("severity").asString().equals("warning")) {
                finding.path("fields").forEach(field -> comments.put(field.asString(), "Checked, it is right."));
            }
        }
        if (!comments.isEmpty()) {
            client.patch(
                            path,
                            Map.of("comments", comments),
                            "If-Match",
                            client.get(path).expect(200).etag())
                    .expect(200);
        }
    }
}
