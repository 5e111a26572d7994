package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.member.OwnershipGroups;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.number.Rational;
import eu.spindle.platform.tenancy.Scope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores with the sector body the figures that firms have reported, for the audit only. */
@Repository
class ReportedFigures {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Packs packs;

    ReportedFigures(JdbcClient database, JsonMapper json, Packs packs) {
        this.database = database;
        this.json = json;
        this.packs = packs;
    }

    /** Replaces all figures that the association's firms had reported for the year. */
    void replace(UUID association, int year, String packVersion, Collection<ReportedFirm> firms) {
        database.sql("delete from reported_figures where from_association = ? and year = ?")
                .params(association, year)
                .update();
        for (ReportedFirm firm : firms) {
            var figures = new TreeMap<String, String>();
            firm.amounts().forEach((point, amount) -> figures.put(point, decimal(amount)));
            database.sql("""
                            insert into reported_figures (association_id, from_association, year, firm, size_class,
                                   pack_version, figures)
                            values (?, ?, ?, ?, ?, ?, cast(? as jsonb))""")
                    .params(
                            Scope.required().association(),
                            association,
                            year,
                            firm.contributor().firm(),
                            firm.sizeClass().code(),
                            packVersion,
                            json.writeValueAsString(figures))
                    .update();
        }
    }

    /** Figures are reported as decimals. */
    private static String decimal(Rational amount) {
        return new BigDecimal(amount.numerator())
                .divide(new BigDecimal(amount.denominator()))
                .toPlainString();
    }

    /** The figures of all firms of the programme for a year, each by the definitions of its association's cycle. */
    List<ReportedFirm> of(int year, OwnershipGroups owners) {
        return database.sql("""
                        select * from reported_figures where year = ? order by from_association, firm""")
                .param(year)
                .query((row, number) -> {
                    var amounts = new TreeMap<String, BigDecimal>();
                    UUID firm = row.getObject("firm", UUID.class);
                    json.readTree(row.getString("figures"))
                            .propertyStream()
                            .forEach(entry -> amounts.put(
                                    entry.getKey(),
                                    new BigDecimal(entry.getValue().asString())));
                    return ReportedFirm.of(
                            new Contributor(firm, owners.of(firm), row.getObject("from_association", UUID.class)),
                            Codes.get(SizeClass.class, row.getString("size_class")),
                            packs.definitions(row.getString("pack_version")),
                            amounts);
                })
                .list();
    }
}
