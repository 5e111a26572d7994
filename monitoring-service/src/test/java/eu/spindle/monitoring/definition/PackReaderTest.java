package eu.spindle.monitoring.definition;

import static eu.spindle.monitoring.definition.PackFixtures.woodTurning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which packs are accepted, and the problems of the others. */
class PackReaderTest {

    private final PackReader reader = new PackReader();

    @Test
    void readsDefinitionsAndTexts() {
        Pack pack = reader.read(woodTurning().zip());

        assertThat(pack.programme()).isEqualTo("wood-turning");
        assertThat(pack.definitions().dataPoints()).hasSize(9);
        assertThat(pack.definitions().indicators()).hasSize(5);
        Indicator trained = Objects.requireNonNull(pack.definitions().indicator("WPC-1.2"));
        assertThat(pack.definitions().foundation(trained.formula()))
                .containsExactly("emp_end", "emp_start", "emp_trained");
        assertThat(pack.texts().text("de", "dataPoints", "emp_end", "name")).contains("Beschäftigte am Ende");
        assertThat(pack.texts().text("de", "dataPoints", "waste", "name")).contains("Waste");
        assertThat(pack.texts().text("de", "indicators", "WPC-1.1", "name")).contains("Accident rate");
        assertThat(pack.texts().text("de", "dataPoints", "gone", "name")).isEmpty();
    }

    @Test
    void hasTheSameHashHoweverItWasZipped() {
        assertThat(reader.read(woodTurning().zip()).hash())
                .isEqualTo(reader.read(woodTurning().zip()).hash());
        assertThat(reader.read(woodTurning().but("1.0", "1.1").zip()).hash())
                .isNotEqualTo(reader.read(woodTurning().zip()).hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200000 * acc_rec / hours_worked;200000 * acc_rek / hours_worked;indicators.yaml;WPC-1.1;pack.formula-name-unknown",
                "200000 * acc_rec / hours_worked;200000 * acc_rec;indicators.yaml;WPC-1.1;pack.formula-unit-mismatch",
                "200000 * acc_rec / hours_worked;acc_rec / hours_worked;indicators.yaml;WPC-1.1;pack.formula-scale-mismatch",
                "200000 * acc_rec / hours_worked;acc_rec + hours_worked;indicators.yaml;WPC-1.1;pack.formula-unit-mismatch",
                "200000 * acc_rec / hours_worked;pow(acc_rec, 2);indicators.yaml;WPC-1.1;pack.formula-function-unknown",
                "200000 * acc_rec / hours_worked;acc_rec +;indicators.yaml;WPC-1.1;pack.formula-syntax",
                "(emp_start + emp_end) / 2;emp_avg / 2;programme.yaml;emp_avg;pack.derived-circle",
                "(emp_start + emp_end) / 2;hours_worked / 2;programme.yaml;emp_avg;pack.formula-unit-mismatch",
                "core: [emp_end];core: [emp_gone];programme.yaml;core;pack.data-point-unknown",
                "core: [emp_end];core: [emp_end, emp_end];programme.yaml;core;pack.code-twice",
                "ofThese: emp_end;ofThese: emp_gone;data-points.yaml;emp_trained;pack.data-point-unknown",
                "ofThese: emp_end;ofThese: emp_trained;data-points.yaml;emp_trained;pack.of-these-circle",
                "ofThese: emp_end;ofThese: waste;data-points.yaml;emp_trained;pack.of-these-unit-differs",
                "unit: kg, period;unit: lb, period;data-points.yaml;waste;pack.unit-unknown",
                "code: acc_rec;code: emp_end;data-points.yaml;emp_end;pack.code-twice",
                "code: acc_rec;code: Acc-Rec;data-points.yaml;Acc-Rec;pack.code-invalid",
                "type: boolean;type: integer;data-points.yaml;policy;pack.type-and-unit-differ",
                "maximum: 6;maximum: -1;data-points.yaml;steps;pack.range-empty",
                "direction: zero;direction: band;indicators.yaml;WPC-1.3;pack.band-and-direction-differ",
                "unit: count, direction: zero, kind: impact, evidence: CR, pooled: false;unit: count, direction: zero, kind: impact, evidence: CR, pooled: true;indicators.yaml;WPC-1.3;pack.pooled-sensitive",
                "waste / 1000;firstNonNull(waste, 0) / 1000;indicators.yaml;WPC-1.5;pack.pooled-asks-missing",
                "{ code: WPC-1 };{ code: WPC-9 };indicators.yaml;WPC-1.1;pack.commitment-unknown",
                "severity: warning;severity: hint;checks.yaml;hours-per-head;pack.severity-unknown",
                "hours_worked = 0;hours_worked;checks.yaml;no-heads-no-hours;pack.formula-unit-mismatch",
                "[hours_worked, emp_start, emp_end];[hours];checks.yaml;hours-per-head;pack.data-point-unknown",
                "mass, factor: \"1\";mass per m, factor: \"1\";programme.yaml;kg;pack.unit-invalid",
                "dataPoints:;points:;data-points.yaml;'';pack-file-unreadable",
                "kind: outcome;kind: [;indicators.yaml;'';pack-file-unreadable"
            })
    void rejectsAnInvalidPackWithThePlace(String text, String replacement, String file, String item, String code) {
        byte[] zip = woodTurning().but(text, replacement).zip();

        var errors = errors(zip);

        assertThat(errors).anySatisfy(error -> {
            assertThat(error.field()).isEqualTo(item.isEmpty() ? file : file + "#" + item);
            assertThat(error.code()).isEqualTo(code);
        });
        assertThat(errors)
                .allSatisfy(error ->
                        assertThat(isExplained(error.code())).as(error.code()).isTrue());
    }

    @Test
    void reportsAllErrorsAtOnce() {
        byte[] zip = woodTurning()
                .but("acc_rec / hours_worked", "acc_gone / hours_worked")
                .but("ofThese: emp_end", "ofThese: emp_gone")
                .but("severity: warning", "severity: hint")
                .without("texts/en.yaml")
                .zip();

        assertThat(errors(zip))
                .extracting(FieldError::code)
                .containsExactlyInAnyOrder(
                        "pack-file-missing",
                        "pack.severity-unknown",
                        "pack.data-point-unknown",
                        "pack.formula-name-unknown");
    }

    @Test
    void namesEveryMissingFile() {
        byte[] zip =
                woodTurning().without("checks.yaml").without("indicators.yaml").zip();

        assertThat(errors(zip)).extracting(FieldError::field).containsExactly("indicators.yaml", "checks.yaml");
    }

    @Test
    void rejectsAFileThatIsNoZip() {
        assertThat(errors("no zip".getBytes(StandardCharsets.UTF_8)))
                .extracting(FieldError::code)
                .containsExactly("pack-not-a-zip");
    }

    private List<FieldError> errors(byte[] zip) {
        return catchThrowableOfType(DomainException.class, () -> reader.read(zip))
                .fieldErrors();
    }

    private static boolean isExplained(String code) {
        return Stream.of("messages", "platform-messages")
                .map(bundle -> ResourceBundle.getBundle(bundle, Locale.ROOT))
                .anyMatch(texts -> texts.containsKey("problem." + code));
    }
}
