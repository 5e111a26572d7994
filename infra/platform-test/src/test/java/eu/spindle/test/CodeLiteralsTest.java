package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Columns contain codes in lower case: a statement that compares one with a constant's name finds nothing, without an
 * error.
 */
class CodeLiteralsTest {

    private static final Pattern CONSTANT = Pattern.compile("(?:=|<>|in \\() *'[A-Z][A-Z_]+'");

    @Test
    void noStatementComparesAColumnWithTheNameOfAConstant() {
        var found = new ArrayList<String>();
        for (var file : Checkout.files(".*-service/src/main/.*\\.(java|sql)")) {
            CONSTANT.matcher(Checkout.text(file)).results().forEach(hit -> found.add(file + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }
}
