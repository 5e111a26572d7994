package eu.spindle.commitments.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.error.FieldError;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberFormTest {

    private static final Map<String, String> GOOD = Map.of(
            "legalName", "Dreher GmbH", "registerNumber", "FN 1", "country", "AT", "nace", "28.41", "employees", "42");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // field | text | the detail that it is read as
                "country | at | AT",
                "country | EL | GR",
                "country | UK | GB",
                "nace | 28.41 | 28.41",
                "nace | C28.41 | 28.41",
                "nace | 28,41 | 28.41",
                "nace | 2841 | 28.41",
                "nace | 1.1 | 01.1",
                "nace | 28 | 28",
                "employees | 1'234 | 1234",
                "employees | 1.234 | 1234",
                "employees | 1 234 567 | 1234567",
                "employees | 0 | 0",
                "sizeClass | SMALL | small",
                "sizeClass | Large | large",
                "vatNumber | atu 1234.5678 | ATU12345678",
                "vatNumber | U12345678 | ATU12345678",
                "vatNumber | DE123456789 | DE123456789",
                "city | \"  Wiener \t Neustadt \" | Wiener Neustadt",
                "contactEmail | office@firm.example | office@firm.example",
                "contactLanguage | de | de",
                "parentGroup | Holding AG | Holding AG",
                "parentGroup | - | \"\"",
                "parentGroup | n/a | n/a"
            })
    void readsWhatPeopleWrite(String field, String text, String detail) {
        var checked = with(field, text);
        assertThat(checked.fieldErrors()).isEmpty();
        assertThat(Objects.requireNonNull(checked.details()).texts()).containsEntry(field, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "legalName | \"\" | required",
                "registerNumber | \" \" | required",
                "country | \"\" | required",
                "country | XX | member-country",
                "nace | 04 | member-nace",
                "nace | 28.411 | member-nace",
                "nace | W28 | member-nace",
                "employees | \"\" | required",
                "employees | -5 | member-employees",
                "employees | 1e3 | member-employees",
                "employees | 5000001 | member-employees",
                "employees | 1,23 | member-employees",
                "sizeClass | huge | member-sizeClass",
                "sizeClass | micro | size-class-too-small",
                "vatNumber | ATU1 | member-vatNumber",
                "contactEmail | office@ | member-contactEmail",
                "contactEmail | a@b.example, c@d.example | member-contactEmail",
                "contactLanguage | xx | member-contactLanguage"
            })
    void namesWhatItCannotRead(String field, String text, String code) {
        var checked = with(field, text);
        assertThat(checked.details()).isNull();
        assertThat(checked.fieldErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo(field))
                .satisfies(error -> assertThat(error.code()).isEqualTo(code));
    }

    @Test
    void namesAllErrorsAtOnce() {
        var checked = MemberForm.of(Map.of("country", "XX", "nace", "x", "employees", "many"))
                .check();
        assertThat(checked.fieldErrors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("country", "nace", "employees", "legalName", "registerNumber");
    }

    @ParameterizedTest
    @CsvSource({"0, micro", "9, micro", "10, small", "49, small", "50, medium", "249, medium", "250, large"})
    void derivesTheSizeClassFromTheEmployees(String employees, String size) {
        assertThat(Objects.requireNonNull(with("employees", employees).details())
                        .texts())
                .containsEntry("sizeClass", size);
    }

    @Test
    void needsEmployeesOnlyWithoutASizeClass() {
        var values = new HashMap<>(GOOD);
        values.remove("employees");
        values.put("sizeClass", "small");
        assertThat(MemberForm.of(values).check().fieldErrors()).isEmpty();
    }

    @Test
    void keepsWhatAListLacks() {
        var firm = MemberForm.of(with(Map.of("city", "Graz", "contactLanguage", "de", "sizeClass", "medium")))
                .check()
                .required();
        var texts = firm.with(Map.of("employees", "60", "city", "")).required().texts();
        assertThat(texts)
                .containsEntry("employees", "60")
                .containsEntry("city", "")
                .containsEntry("contactLanguage", "de")
                .containsEntry("sizeClass", "medium");
    }

    @Test
    void outgrowsItsSizeClassUnlessTheListHasOne() {
        var firm = MemberForm.of(GOOD).check().required();
        assertThat(firm.with(Map.of("employees", "500")).required().sizeClass()).isEqualTo(SizeClass.LARGE);
        assertThat(firm.with(Map.of("employees", "500", "sizeClass", "small")).fieldErrors())
                .extracting(FieldError::code)
                .containsExactly("size-class-too-small");
    }

    @Test
    void isTheSameFirmHoweverItsNumberIsWritten() {
        for (var number : new String[] {"FN 12345 a", "fn12345A", "F.N./12345-a"}) {
            assertThat(Objects.requireNonNull(with("registerNumber", number).details())
                            .registerKey())
                    .isEqualTo("FN12345A");
        }
    }

    private static MemberForm.Checked with(String field, String text) {
        return MemberForm.of(with(Map.of(field, text))).check();
    }

    private static Map<String, String> with(Map<String, String> more) {
        var values = new HashMap<>(GOOD);
        values.putAll(more);
        return values;
    }
}
