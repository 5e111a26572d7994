package eu.spindle.monitoring.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Firms that are in the very same published sums, which no combination of these can tell apart.
 *
 * @param amounts what each owner contributes, unknown to the observer
 * @param total of all amounts
 * @param largest amount of one owner
 * @param second largest amount of one owner
 */
record FirmClass(Map<UUID, Double> amounts, double total, double largest, double second) {

    static FirmClass of(Map<UUID, Double> amounts) {
        double total = 0;
        double largest = 0;
        double second = 0;
        for (double amount : amounts.values()) {
            total += amount;
            if (amount > largest) {
                second = largest;
                largest = amount;
            } else if (amount > second) {
                second = amount;
            }
        }
        return new FirmClass(amounts, total, largest, second);
    }

    Set<UUID> owners() {
        return amounts.keySet();
    }
}
