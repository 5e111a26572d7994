package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.InvalidFormulaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong with a pack, so that its author sees everything at once. */
final class PackProblems {

    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("file-missing", "The pack has no such file"),
            Map.entry("file-unreadable", "The file is not the YAML that is expected here"),
            Map.entry("code-twice", "The code is used twice"),
            Map.entry("code-invalid", "A code is made of letters, digits and separators, at most 40 characters"),
            Map.entry("unit-unknown", "programme.yaml defines no such unit"),
            Map.entry("type-and-unit-differ", "A yes or no has the unit of dimension 'truth', and only it"),
            Map.entry("decimals-invalid", "Decimal places are 0 to 9, and 0 for whole numbers"),
            Map.entry("range-empty", "The minimum is above the maximum"),
            Map.entry("band-and-direction-differ", "Direction BAND needs a band, any other has none"),
            Map.entry("severity-unknown", "The severity is 'error' or 'warning'"),
            Map.entry("word-unknown", "This word is not known here"),
            Map.entry("commitment-unknown", "commitments.yaml has no such commitment"),
            Map.entry("data-point-unknown", "data-points.yaml has no such data point"),
            Map.entry("of-these-circle", "A figure cannot be a part of itself"),
            Map.entry("of-these-unit-differs", "A part has the unit of its whole"),
            Map.entry("derived-circle", "Derived figures refer to each other in a circle"),
            Map.entry("formula-unit-mismatch", "The formula does not come to the unit that is declared"),
            Map.entry("formula-scale-mismatch", "The formula's factor does not fit the unit, such as 100 for per cent"),
            Map.entry("formula-too-long", "The formula is too long once its derived figures are written out"),
            Map.entry("pooled-asks-missing", "What asks which figures are missing cannot be pooled over firms"),
            Map.entry("pooled-sensitive", "An indicator on sensitive figures is never pooled"));

    private final List<PackProblem> found = new ArrayList<>();

    void add(PackFile file, String item, String code, String text) {
        add(file.path(), item, code, text);
    }

    void add(String file, String item, String code, String text) {
        found.add(new PackProblem(file, item, code, text, MESSAGES.getOrDefault(code, code)));
    }

    void add(PackFile file, String item, InvalidFormulaException refused) {
        String message = String.valueOf(refused.getMessage());
        found.add(new PackProblem(file.path(), item, refused.code(), refused.found(), message));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPackException(found);
        }
    }
}
