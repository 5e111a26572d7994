package eu.spindle.monitoring.figure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decimal mark of a file: as the sender declares it, or as the unambiguous numbers of the file prove it. */
public final class NumberStyle {

    private final @Nullable DecimalMark mark;

    private NumberStyle(@Nullable DecimalMark mark) {
        this.mark = mark;
    }

    /** The style that the sender declares. */
    public static NumberStyle of(DecimalMark mark) {
        return new NumberStyle(mark);
    }

    /** The style that the texts of a file prove; undecided when they prove nothing, or contradict each other. */
    public static NumberStyle detect(Collection<String> texts) {
        List<WrittenNumber> numbers =
                texts.stream().flatMap(text -> WrittenNumber.of(text).stream()).toList();
        var proven = EnumSet.noneOf(DecimalMark.class);
        numbers.forEach(number -> number.proves().ifPresent(proven::add));
        if (proven.size() != 1) {
            return new NumberStyle(null);
        }
        DecimalMark mark = proven.iterator().next();
        boolean doubted =
                numbers.stream().flatMap(number -> number.suggests().stream()).anyMatch(suggested -> suggested != mark);
        return new NumberStyle(doubted ? null : mark);
    }

    /** The decimal value of a text; empty when it is not a number, or can be either of {@link #choices}. */
    public Optional<String> read(String text) {
        return WrittenNumber.of(text).flatMap(number -> number.read(mark));
    }

    /** The two decimals that an ambiguous number can mean; else empty. */
    public List<String> choices(String text) {
        return WrittenNumber.of(text)
                .filter(number -> number.read(mark).isEmpty())
                .map(WrittenNumber::meanings)
                .map(meanings -> Stream.of(meanings.point(), meanings.comma())
                        .flatMap(Stream::ofNullable)
                        .toList())
                .orElse(List.of());
    }
}
