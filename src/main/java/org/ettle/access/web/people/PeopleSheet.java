package org.ettle.access.web.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ettle.access.PeopleFound;
import org.ettle.access.PeopleSought;
import org.ettle.access.Person;
import org.ettle.access.Role;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of people as its page shows it.
///
/// @param filtered whether something was looked for
public record PeopleSheet(
        List<Field> filters, List<Line> lines, int total, boolean filtered, List<Signpost> pages) {

    /// @param roles the titles of those held today
    /// @param mark what sets the person apart; null where nothing does
    public record Line(
            String href,
            String name,
            String signInName,
            List<String> roles,
            @Nullable String mark) {}

    static PeopleSheet of(PeopleSought sought, PeopleFound found, LocalDate today) {
        return new PeopleSheet(
                List.of(words(sought), role(sought), state(sought)),
                found.people().stream().map(person -> line(person, today)).toList(),
                found.total(),
                !sought.words().isBlank()
                        || sought.role() != null
                        || sought.state() != PeopleSought.State.ALL,
                pages(sought, found.total()));
    }

    private static Line line(Person person, LocalDate today) {
        return new Line(
                "/people/" + person.id(),
                person.name(),
                person.signInName(),
                person.rolesOn(today).stream().map(Role::title).toList(),
                person.isDisabled() ? "Shut out" : person.demonstration() ? "Invented" : null);
    }

    private static Field words(PeopleSought sought) {
        return Field.typed("q", "Name or sign-in name", sought.words());
    }

    private static Field role(PeopleSought sought) {
        var any = new Field.Choice("", "Any role", sought.role() == null);
        var roles =
                Arrays.stream(Role.values())
                        .map(role ->
                                new Field.Choice(role.name(), role.title(), role == sought.role()));
        return Field.chosen("role", "Role", Stream.concat(Stream.of(any), roles).toList());
    }

    private static Field state(PeopleSought sought) {
        return Field.chosen(
                "state",
                "Who",
                Arrays.stream(PeopleSought.State.values())
                        .map(state ->
                                new Field.Choice(
                                        state.name(), words(state), state == sought.state()))
                        .toList());
    }

    private static String words(PeopleSought.State state) {
        return switch (state) {
            case ALL -> "Everybody";
            case ENABLED -> "Who can sign in";
            case DISABLED -> "Who is shut out";
        };
    }

    private static List<Signpost> pages(PeopleSought sought, int total) {
        int last = (total + PeopleSought.ON_A_PAGE - 1) / PeopleSought.ON_A_PAGE;
        return IntStream.rangeClosed(1, last)
                .mapToObj(page ->
                        new Signpost(
                                String.valueOf(page), address(sought, page), page == sought.page()))
                .collect(Collectors.toList());
    }

    private static String address(PeopleSought sought, int page) {
        var role = sought.role();
        return UriComponentsBuilder.fromPath("/people")
                .queryParam("q", "{q}")
                .queryParam("role", role == null ? "" : role.name())
                .queryParam("state", sought.state().name())
                .queryParam("page", page)
                .encode()
                .buildAndExpand(sought.words())
                .toUriString();
    }
}
