package eu.spindle.packs.demo;

import java.util.List;
import java.util.Random;

/**
 * A member firm of the demo programme, as one line of its association's member list.
 *
 * @param association slug of its association
 * @param employees heads at the end of 2026
 * @param sizeClass micro, small, medium or large
 */
public record DemoFirm(
        String association,
        String legalName,
        String registerNumber,
        String vatNumber,
        String country,
        String nace,
        String sizeClass,
        int employees,
        String city,
        String contactEmail,
        String contactLanguage) {

    /** The columns of the member list, in order. */
    public static final List<String> COLUMNS = List.of(
            "legal_name",
            "register_number",
            "vat_number",
            "country",
            "nace",
            "size_class",
            "employees",
            "city",
            "contact_email",
            "contact_language");

    public DemoFirm {
        if (employees < 1) throw new IllegalArgumentException(legalName + " has no employees");
    }

    static DemoFirm read(String association, String[] cells) {
        if (cells.length != COLUMNS.size()) throw new IllegalArgumentException("not a member: " + cells[0]);
        return new DemoFirm(
                association,
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                Integer.parseInt(cells[6]),
                cells[7],
                cells[8],
                cells[9]);
    }

    /** The firm's cells in the order of {@link #COLUMNS}, for a test that writes the list as a workbook. */
    public List<String> cells() {
        return List.of(
                legalName,
                registerNumber,
                vatNumber,
                country,
                nace,
                sizeClass,
                String.valueOf(employees),
                city,
                contactEmail,
                contactLanguage);
    }

    /** Returns the trend of the firm, which its figures follow. */
    public DemoTrend trend() {
        DemoTrend[] trends = DemoTrend.values();
        return trends[random("trend").nextInt(trends.length)];
    }

    /** Returns random numbers that are the same at every run for this firm and topic. */
    Random random(String topic) {
        return new Random(31L * registerNumber.hashCode() + 1_000_003L * topic.hashCode());
    }
}
