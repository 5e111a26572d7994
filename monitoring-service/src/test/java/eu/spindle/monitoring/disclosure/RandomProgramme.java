package eu.spindle.monitoring.disclosure;

import eu.spindle.monitoring.member.FirmOwner;
import eu.spindle.platform.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Associations with firms of all sizes, some with a common owner, some with gaps in their figures. */
final class RandomProgramme {

    private static final int INDICATORS = 3;

    private final Random random;
    private final int independent;
    private final List<Firm> firms = new ArrayList<>();

    RandomProgramme(Random random) {
        this(random, 3);
    }

    /** @param fewest firms of an association */
    RandomProgramme(Random random, int fewest) {
        this(random, fewest, 10);
    }

    /** @param independent one firm of so many is of the owner of another */
    RandomProgramme(Random random, int fewest, int independent) {
        this.random = random;
        this.independent = independent;
        int associations = 2 + random.nextInt(2);
        for (int a = 0; a < associations; a++) {
            var association = new UUID(9, a);
            int count = fewest + random.nextInt(9);
            for (int i = 0; i < count; i++) {
                firms.add(firm(association));
            }
        }
    }

    private Firm firm(UUID association) {
        var id = new UUID(random.nextLong(), random.nextLong());
        UUID owner = !firms.isEmpty() && random.nextInt(independent) == 0
                ? firms.get(random.nextInt(firms.size())).contributor.owner()
                : id;
        return new Firm(new Contributor(id, owner, association), random.nextInt(3), random);
    }

    /** Adds some firms and restates some figures. */
    void change() {
        int more = random.nextInt(8);
        for (int i = 0; i < more; i++) {
            firms.add(firm(firms.get(random.nextInt(firms.size())).contributor.association()));
        }
        firms.stream().filter(firm -> random.nextInt(6) == 0).forEach(firm -> firm.enter(random));
    }

    /** Some firms leave their owner's group. */
    void partGroups() {
        firms.stream().filter(firm -> random.nextInt(3) == 0).forEach(firm -> {
            Contributor before = firm.contributor;
            firm.contributor = Contributor.independent(before.firm(), before.association());
        });
    }

    /** The present owner of each firm. */
    List<FirmOwner> owners() {
        return firms.stream()
                .map(firm -> new FirmOwner(firm.contributor.firm(), firm.contributor.owner()))
                .toList();
    }

    List<Candidate> candidates(int turn) {
        var result = new ArrayList<Candidate>();
        for (int indicator = 1; indicator <= INDICATORS; indicator++) {
            var cells = new LinkedHashMap<String, List<Firm>>();
            for (Firm firm : firms) {
                if (firm.values.containsKey("q" + indicator)) {
                    String association = firm.contributor.association().toString();
                    cells.computeIfAbsent("sector", none -> new ArrayList<>()).add(firm);
                    cells.computeIfAbsent(association, none -> new ArrayList<>())
                            .add(firm);
                    cells.computeIfAbsent(association + "/" + firm.size, none -> new ArrayList<>())
                            .add(firm);
                }
            }
            String own = "q" + indicator;
            cells.forEach((cell, counted) -> result.add(new Candidate(
                    turn + " " + own + " " + cell, List.of(sum("q0", counted), sum(own, counted)), counted.size())));
        }
        return result;
    }

    private static PublishedSum sum(String quantity, List<Firm> counted) {
        var values = new LinkedHashMap<Contributor, Rational>();
        counted.forEach(firm -> values.put(firm.contributor, firm.values.get(quantity)));
        return new PublishedSum(quantity, PublishedSum.Kind.NON_NEGATIVE, values);
    }

    private static final class Firm {
        Contributor contributor;
        final int size;
        Map<String, Rational> values = Map.of();

        Firm(Contributor contributor, int size, Random random) {
            this.contributor = contributor;
            this.size = size;
            enter(random);
        }

        void enter(Random random) {
            var entered = new LinkedHashMap<String, Rational>();
            for (int q = 0; q <= INDICATORS; q++) {
                if (q == 0 || random.nextInt(8) != 0) {
                    long scale = random.nextInt(8) == 0 ? 20 : 1;
                    entered.put("q" + q, Rational.of(random.nextInt(12) == 0 ? 0 : (1 + random.nextInt(500)) * scale));
                }
            }
            values = entered;
        }
    }
}
