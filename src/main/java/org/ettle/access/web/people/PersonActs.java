package org.ettle.access.web.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ettle.access.Person;
import org.ettle.access.Role;
import org.ettle.access.RoleHeld;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;

/// The forms with which an administrator acts on a person, each with what was typed so far.
final class PersonActs {

    private static final String DAY_HINT = "For example, 31/12/2026.";

    private PersonActs() {}

    static Act invite(Typed typed) {
        return Act.of(
                "Add a person",
                null,
                "They are added without a role. You are then shown a link with which they set a"
                        + " password.",
                "/people/new",
                List.of(name(typed.text("name")), signInName(typed.text("signInName"))),
                "Add this person",
                "/people");
    }

    static Act rename(Person person, String name, String signInName) {
        return act(
                person,
                "Change the name",
                "Edits that they made keep the name of the person, so the new name is shown there"
                        + " too.",
                "/name",
                List.of(name(name), signInName(signInName)),
                "Save the name");
    }

    static Act disable(Person person, Typed typed) {
        return act(
                        person,
                        "Shut a person out",
                        "They cannot sign in any more, and whatever they have open ends at once."
                                + " Their work and their roles are kept. You can let them in"
                                + " again.",
                        "/shut-out",
                        List.of(reason(typed)),
                        "Shut them out")
                .warning("If they are working now, what they have not saved is lost.");
    }

    static Act signOut(Person person, Typed typed) {
        return act(
                        person,
                        "Sign a person out",
                        "Every session of theirs ends at once, on every device. They can sign in"
                                + " again.",
                        "/sessions",
                        List.of(reason(typed)),
                        "Sign them out everywhere")
                .warning("If they are working now, what they have not saved is lost.");
    }

    static Act enable(Person person, Typed typed) {
        return act(
                person,
                "Let a person in again",
                "They can sign in as before, with the roles that they hold today.",
                "/let-in",
                List.of(reason(typed)),
                "Let them in");
    }

    static Act link(Person person, Typed typed) {
        return act(
                person,
                "Make a one-time link",
                "With it they set a new password, once, within three days. An earlier link no"
                        + " longer works.",
                "/link",
                List.of(
                        reason(typed)
                                .withHint(
                                        "Make sure that it is they who ask. For example, they"
                                                + " phoned from a number that you know.")),
                "Make the link");
    }

    static Act resetSecondFactor(Person person, Typed typed) {
        return act(
                        person,
                        "Reset the second step",
                        "The codes from their phone, their recovery codes and their passkeys no"
                                + " longer work, and they are signed out everywhere. They sign in"
                                + " with their password, and set up a second step again.",
                        "/second-factor",
                        List.of(
                                reason(typed)
                                        .withHint(
                                                "Make sure that it is they who ask. For example,"
                                                        + " they phoned from a number that you"
                                                        + " know. This is kept in the journal.")),
                        "Reset the second step")
                .warning("Until they set it up again, their password alone opens their account.");
    }

    static Act give(Person person, LocalDate today, Typed typed) {
        var from = typed.text("from");
        return act(
                person,
                "Give a role",
                "They can do what the role allows from its first day on.",
                "/roles",
                List.of(
                        roles(typed),
                        Field.day("from", "First day", from.isEmpty() ? Typed.day(today) : from)
                                .withHint(DAY_HINT),
                        Field.day("until", "Last day (optional)", typed.text("until"))
                                .withHint("Leave it empty where no end is known."),
                        reason(typed)),
                "Give the role");
    }

    static Act end(Person person, RoleHeld held, LocalDate today, Typed typed) {
        var from = typed.text("from");
        return act(
                person,
                "End a role",
                "They hold the role "
                        + held.role().title()
                        + " "
                        + PeopleWords.period(held.from(), held.until())
                        + ".",
                "/roles/" + held.id() + "/end",
                List.of(
                        Field.day(
                                        "from",
                                        "First day without the role",
                                        from.isEmpty() ? Typed.day(today) : from)
                                .withHint("Today ends it at once."),
                        reason(typed)),
                "End the role");
    }

    private static Act act(
            Person person,
            String title,
            String lead,
            String path,
            List<Field> fields,
            String button) {
        var address = "/people/" + person.id();
        return Act.of(title, person.name(), lead, address + path, fields, button, address)
                .sending("revision", String.valueOf(person.revision()));
    }

    private static Field name(String name) {
        return Field.typed("name", "Name", name).withHint("As colleagues know them.");
    }

    private static Field signInName(String name) {
        return Field.typed("signInName", "Sign-in name", name)
                .withHint("Their address for e-mail at work, or another name that is theirs only.");
    }

    private static Field reason(Typed typed) {
        return Field.told("reason", "Why", typed.text("reason"))
                .withHint("This is kept in the journal.");
    }

    private static Field roles(Typed typed) {
        var roles =
                Arrays.stream(Role.values())
                        .map(role ->
                                new Field.Choice(
                                        role.name(),
                                        role.title() + ": " + role.words(),
                                        typed.isTicked("role", role.name())))
                        .toList();
        return Field.oneOf("role", "Role", roles);
    }
}
