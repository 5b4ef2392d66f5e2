package org.stet.core.article.date;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the day on which an article was first published, and the day of its last change, among all that a page tells
 * machines and shows readers. The day is the one that the page's own readers saw: what is told in UTC is read at the
 * page's own distance from it, where the page gives that away.
 *
 * <p>The order of trust: what is told to be of publication; what is shown near the headline or under the word
 * "published"; the address; {@code time} elements; the scripts' data; days of changes; any day at all.
 */
public final class PublicationDate {

    private final ToldDates told;
    private final VisibleDates visible;
    private final Optional<URI> address;
    private final Optional<String> picture;

    public PublicationDate(ToldDates told, VisibleDates visible, Optional<URI> address, Optional<String> picture) {
        this.told = told;
        this.visible = visible;
        this.address = address;
        this.picture = picture;
    }

    /** The day of first publication. */
    public Optional<LocalDate> published() {
        List<Moment> published = told.published();
        List<Moment> unclear = told.unclear();
        return first(published)
                .map(moment -> local(moment, published, unclear))
                .or(this::addressed)
                .or(visible::sure)
                .or(() -> first(unclear).map(moment -> local(moment, unclear, published)))
                .or(() -> first(told.timed()).map(Moment::day))
                .or(() -> visible.likely(month()))
                .or(() -> first(told.scripted()).map(Moment::day))
                .or(() -> first(told.stamped()).map(Moment::day))
                .or(() -> first(told.modified()).map(Moment::day))
                .or(() -> first(told.uploaded()).map(Moment::day))
                .or(() -> picture.flatMap(AddressDates::day))
                .or(visible::any);
    }

    /** The day of the last change, if the page gives one that is not before its publication. */
    public Optional<LocalDate> modified(Optional<LocalDate> published) {
        List<Moment> modified = told.modified();
        return first(modified)
                .map(moment -> at(moment, modified))
                .or(visible::modified)
                .filter(day -> published.map(first -> !day.isBefore(first)).orElse(true));
    }

    /**
     * The day that the page's readers saw. What is told with a distance from UTC is that day; what is told in UTC, or
     * without a clock's place, yields to a neighbouring day that is shown, that stands in the address, or that follows
     * from another moment's distance.
     */
    private LocalDate local(Moment moment, List<Moment> published, List<Moment> unclear) {
        if (moment.offset().isPresent() && !moment.isUtc()) {
            return moment.day();
        }
        return visible.beside()
                .or(() -> address.flatMap(AddressDates::day))
                .or(visible::sure)
                .filter(moment::isWithinADayOf)
                .filter(shown -> moment.isUtc() || !isOfChange(shown))
                .orElseGet(() -> at(
                        moment,
                        Stream.concat(published.stream(), unclear.stream()).toList()));
    }

    /** The day in the address, or the neighbouring one that readers are shown. */
    private Optional<LocalDate> addressed() {
        return address.flatMap(AddressDates::day).map(day -> visible.beside()
                .filter(shown -> Math.abs(ChronoUnit.DAYS.between(shown, day)) <= 1)
                .orElse(day));
    }

    private boolean isOfChange(LocalDate shown) {
        return first(told.modified()).map(Moment::day).filter(shown::equals).isPresent();
    }

    /** At the distance from UTC of any other moment that the page tells. */
    private LocalDate at(Moment moment, List<Moment> others) {
        return moment.isUtc() ? offset(others).map(moment::dayAt).orElse(moment.day()) : moment.day();
    }

    private Optional<ZoneOffset> offset(List<Moment> others) {
        return Stream.concat(others.stream(), told.timed().stream())
                .flatMap(moment -> moment.offset().stream())
                .filter(offset -> !offset.equals(ZoneOffset.UTC))
                .findFirst();
    }

    /** The month by which the page or its picture is filed. */
    private Optional<YearMonth> month() {
        return address.flatMap(at -> AddressDates.month(String.valueOf(at.getRawPath())))
                .or(() -> picture.flatMap(AddressDates::month));
    }

    private static Optional<Moment> first(List<Moment> moments) {
        return moments.stream().findFirst();
    }
}
