package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.figure.Figure;
import eu.spindle.monitoring.figure.Review;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.monitoring.submission.ApprovedFigures;
import eu.spindle.monitoring.submission.ApprovedFigures.OfFirm;
import eu.spindle.platform.tenancy.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up an association's approved figures, shows what may be shown, and hands the sums to the sector body. */
@Service
public class AssociationFigures {

    private final ApprovedFigures approved;
    private final Members members;
    private final Packs packs;
    private final Releases releases;
    private final Publisher publisher;
    private final SectorFigures sector;

    AssociationFigures(
            ApprovedFigures approved,
            Members members,
            Packs packs,
            Releases releases,
            Publisher publisher,
            SectorFigures sector) {
        this.approved = approved;
        this.members = members;
        this.packs = packs;
        this.releases = releases;
        this.publisher = publisher;
        this.sector = sector;
    }

    /**
     * Adds up a year anew.
     *
     * @param closing whether the cycle has ended, which is when figures may be shown anew
     */
    @Transactional
    public void refresh(int year, boolean closing) {
        releases.lock(year);
        List<OfFirm> known = approved.until(year);
        List<OfFirm> reported =
                known.stream().filter(firm -> firm.year() == year).toList();
        if (reported.isEmpty()) {
            return;
        }
        String version = reported.getLast().packVersion();
        Definitions definitions = packs.definitions(version);
        Base base = base(known);
        List<Contribution> contributions = definitions.indicators().stream()
                .filter(indicator -> DisclosureRules.STANDARD.of(definitions, indicator) == Disclosure.SHOWN)
                .map(indicator -> contribution(definitions, indicator, reported, base))
                .filter(contribution -> contribution.pool().firms() > 0)
                .toList();
        for (Contribution contribution : contributions) {
            publish(definitions, year, contribution, reported, closing);
        }
        Scope scope = Scope.required();
        Scope.ofSector(scope.programme())
                .run(() -> sector.take(scope.association(), year, version, contributions, closing));
    }

    private void publish(
            Definitions definitions, int year, Contribution whole, List<OfFirm> reported, boolean closing) {
        Indicator indicator = definitions.indicator(whole.indicator());
        if (indicator == null
                || !publisher.publish(
                        definitions,
                        new Publisher.Cell(
                                year, indicator, Publisher.Cell.ALL, whole.firms(), whole.pool(), whole.base()),
                        closing)) {
            return;
        }
        var groups = new LinkedHashMap<String, Contribution>();
        for (SizeClass size : SizeClass.values()) {
            List<OfFirm> ofSize = reported.stream()
                    .filter(firm -> firm.firm().sizeClass() == size)
                    .toList();
            groups.put(
                    size.name().toLowerCase(Locale.ROOT), contribution(definitions, indicator, ofSize, Base.NOTHING));
        }
        var pools = groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> group.getValue().pool(), (a, b) -> a, LinkedHashMap::new));
        Breakdown.of(DisclosureRules.STANDARD, pools).groups().forEach((name, disclosure) -> {
            Contribution group = groups.get(name);
            if (disclosure == Disclosure.SHOWN && group != null) {
                publisher.publish(
                        definitions,
                        new Publisher.Cell(year, indicator, name, group.firms(), group.pool(), group.base()),
                        closing);
            }
        });
    }

    private static Contribution contribution(
            Definitions definitions, Indicator indicator, Collection<OfFirm> firms, Base known) {
        List<OfFirm> counted = firms.stream()
                .filter(firm -> definitions.compute(indicator.formula(), Review.figures(firm.figures()))
                        instanceof Outcome.Value)
                .toList();
        Set<UUID> ids = counted.stream().map(firm -> firm.firm().id()).collect(Collectors.toSet());
        Base base = counted.stream().map(firm -> Base.ofCounted(firm.figures())).reduce(known, Base::plus);
        Pool pool = Pool.of(
                definitions,
                indicator,
                counted.stream().map(firm -> Review.figures(firm.figures())).toList());
        return new Contribution(indicator.code(), ids, pool, base);
    }

    /** Each firm's size counts once, by its latest approved figures. */
    private Base base(List<OfFirm> known) {
        var latest = new LinkedHashMap<UUID, Map<String, Figure>>();
        known.forEach(firm -> latest.put(firm.firm().id(), firm.figures()));
        var taking = new HashSet<>(latest.keySet());
        members.enterprises().stream()
                .filter(Enterprise::active)
                .map(Enterprise::id)
                .forEach(taking::add);
        return latest.values().stream().map(Base::ofKnown).reduce(Base.ofMembers(taking.size()), Base::plus);
    }
}
