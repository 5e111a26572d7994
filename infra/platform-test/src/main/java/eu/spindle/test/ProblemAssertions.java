package eu.spindle.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Asserts the problem of a rejected request: the same codes for the same fields in every language, each with a text and
 * a remedy in the caller's language.
 */
public final class ProblemAssertions {

    private static final List<String> LANGUAGES = List.of("de", "el", "lt", "zh");

    private ProblemAssertions() {}

    /**
     * Sends the request in English and in other languages, and fails when the responses differ in more than their
     * texts.
     *
     * @return the codes with their fields, e.g. {@code figure-below-minimum at figures.hours_worked}; a cell is
     *     {@code B 7}
     */
    public static List<String> of(Api.As caller, int status, Function<Api.As, Api.Answer> request) {
        var english = told(request.apply(caller.reading("en")).expect(status));
        if (english.isEmpty()) {
            throw new AssertionError("Nothing was refused");
        }
        for (var language : LANGUAGES) {
            compare(english, told(request.apply(caller.reading(language)).expect(status)), language);
        }
        return english.stream().map(ExpectedProblem::what).toList();
    }

    private static void compare(List<ExpectedProblem> english, List<ExpectedProblem> other, String language) {
        if (!english.stream()
                .map(ExpectedProblem::what)
                .toList()
                .equals(other.stream().map(ExpectedProblem::what).toList())) {
            throw new AssertionError("In English " + english + " but in " + language + " " + other);
        }
        for (var i = 0; i < english.size(); i++) {
            var here = other.get(i);
            if (here.detail().equals(english.get(i).detail())
                    || here.remedy().equals(english.get(i).remedy())) {
                throw new AssertionError("Not in " + language + ": " + here);
            }
        }
    }

    private static List<ExpectedProblem> told(Api.Answer answer) {
        var found = new ArrayList<ExpectedProblem>();
        collect(answer.json(), "", "", found);
        return found;
    }

    private static void collect(JsonNode node, String row, String column, List<ExpectedProblem> found) {
        var inRow = node.has("row") ? node.path("row").toString() : row;
        var inColumn = node.has("column") ? node.path("column").asString() : column;
        if (node.has("code") && node.has("detail")) {
            var told = new ExpectedProblem(
                    node.path("code").asString(),
                    inRow.isEmpty() ? node.path("field").asString("") : inColumn + " " + inRow,
                    node.path("detail").asString(),
                    node.path("remedy").asString(""));
            if (told.detail().startsWith("problem.")
                    || told.detail().isBlank()
                    || told.remedy().isBlank()) {
                throw new AssertionError("Not clear: " + told);
            }
            // A problem that only summarises its field errors needs no field of its own.
            if (!node.has("errors")) {
                found.add(told);
            }
        }
        node.values().forEach(child -> collect(child, inRow, inColumn, found));
    }

    private record ExpectedProblem(String code, String place, String detail, String remedy) {

        String what() {
            return place.isEmpty() ? code : code + " at " + place;
        }
    }
}
