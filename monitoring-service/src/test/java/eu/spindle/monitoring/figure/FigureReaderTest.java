package eu.spindle.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.monitoring.definition.PackFixtures;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts that are valid for a data point. */
class FigureReaderTest {

    private final FigureReader reader = new FigureReader(PackFixtures.definitions(), false);
    private final FigureReader smallFirm = new FigureReader(PackFixtures.definitions(), true);

    @ParameterizedTest
    @CsvSource({
        "emp_end,43,43",
        "emp_end,043,43",
        "emp_end,43.0,43",
        "emp_end,-0,0",
        "hours_worked,70000.50,70000.5",
        "hours_worked,' 12 ',12",
        "hours_worked,123456789012345.25,123456789012345.25",
        "steps,6,6",
        "policy,true,true",
        "cases,3,3"
    })
    void takes(String dataPoint, String typed, String stored) {
        assertThat(reader.read(dataPoint, typed).text()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "emp_end,many,figure-not-a-number",
        "emp_end,'',figure-not-a-number",
        "emp_end,'1,000',figure-not-a-number",
        "emp_end,1e3,figure-not-a-number",
        "emp_end,NaN,figure-not-a-number",
        "emp_end,٤٣,figure-not-a-number",
        "emp_end,-1,figure-below-minimum",
        "emp_end,4.5,figure-not-whole",
        "emp_end,1234567890123456,figure-too-many-digits",
        "hours_worked,1.005,figure-too-many-decimals",
        "steps,7,figure-above-maximum",
        "policy,maybe,figure-not-yes-or-no",
        "policy,1,figure-not-yes-or-no",
        "cases,1-4,figure-not-a-number",
        "gone,1,data-point-unknown"
    })
    void refuses(String dataPoint, String typed, String code) {
        InvalidFigureException refused =
                catchThrowableOfType(InvalidFigureException.class, () -> reader.read(dataPoint, typed));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.dataPoint()).isEqualTo(dataPoint);
    }

    @ParameterizedTest
    @CsvSource({"emp_end,-1,0", "emp_end,1234567890123456,15", "hours_worked,1.005,2", "steps,7,6"})
    void namesLimitsAsNumbersWhichReadersGetInTheirOwnWriting(String dataPoint, String typed, BigDecimal limit) {
        InvalidFigureException refused =
                catchThrowableOfType(InvalidFigureException.class, () -> reader.read(dataPoint, typed));
        assertThat(refused.arguments().get("limit"))
                .isInstanceOfSatisfying(
                        Number.class,
                        number -> assertThat(new BigDecimal(number.toString())).isEqualByComparingTo(limit));
    }

    @Test
    void takesOnlyClassesOfSensitiveFiguresFromSmallFirms() {
        assertThat(smallFirm.read("cases", "1-4")).isEqualTo(new Figure.SizeClass("1-4", 1));
        assertThat(smallFirm.read("emp_end", "12").text()).isEqualTo("12");
        InvalidFigureException refused =
                catchThrowableOfType(InvalidFigureException.class, () -> smallFirm.read("cases", "3"));
        assertThat(refused.code()).isEqualTo("figure-not-a-class");
        assertThat(refused.arguments()).containsEntry("limit", "0, 1-4, 5+");
    }
}
