package org.stet.core.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
final class PublicationDate {

    private final ToldDates told;
    private final VisibleDates visible;
    private final Optional<URI> address;
    private final Optional<String> picture;

    PublicationDate(ToldDates told, VisibleDates visible, Optional<URI> address, Optional<String> picture) {
        this.told = told;
        this.visible = visible;
        this.address = address;
        this.picture = picture;
    }

    /** The day of first publication. */
    Optional<LocalDate> published() {
        List<Moment> published = told.published();
        return first(published)
                .map(moment -> local(moment, published))
                .or(visible::sure)
                .or(() -> address.flatMap(AddressDates::day))
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
    Optional<LocalDate> modified(Optional<LocalDate> published) {
        List<Moment> modified = told.modified();
        return first(modified)
                .map(moment -> at(moment, modified))
                .or(visible::modified)
                .filter(day -> published.map(first -> !day.isBefore(first)).orElse(true));
    }

    private LocalDate local(Moment moment, List<Moment> published) {
        Optional<LocalDate> shown =
                address.flatMap(AddressDates::day).or(visible::sure).filter(moment::isWithinADayOf);
        return moment.isUtc() ? shown.orElseGet(() -> at(moment, published)) : shown.orElse(moment.day());
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
