package org.ettle.journal.web;

import house.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.journal.Entered;
import org.ettle.journal.Journal;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// What happened to one thing. Every member may read the histories of what they work on together;
/// those of people only an administrator may, and each person their own.
@Controller
@ForMembers
class HistoryPages {

    /// Things that belong to the work and to nobody in person. What is not named here is not shown.
    private static final Set<String> OPEN_TO_MEMBERS =
            Set.of(
                    "map",
                    "version",
                    "outcome",
                    "link",
                    "draft",
                    "lane",
                    "tier",
                    "tag",
                    "fork",
                    "source",
                    "passage",
                    "remapping",
                    "statement",
                    "judgement",
                    "analysis",
                    "trace",
                    "review");

    private static final String PERSON = "person";

    private final Journal journal;
    private final People people;
    private final Templates templates;

    HistoryPages(Journal journal, People people, Templates templates) {
        this.journal = journal;
        this.people = people;
        this.templates = templates;
    }

    /// Whether an administrator finds a history of it.
    static boolean isShown(Subject subject) {
        return OPEN_TO_MEMBERS.contains(subject.kind()) || subject.kind().equals(PERSON);
    }

    /// @param id may have parts, as an outcome of a version has
    @GetMapping("/journal/of/{kind}/{*id}")
    Html ofThing(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long before) {
        if (!OPEN_TO_MEMBERS.contains(kind) || id.length() < 2) {
            throw new NotFound("this history");
        }
        var subject = new Subject(kind, id.substring(1));
        return page(
                JournalWords.inWords(kind) + " " + subject.id(),
                UriUtils.encodePath("/journal/of/" + kind + id, StandardCharsets.UTF_8),
                from -> journal.list(subject, from, JournalPages.ON_A_PAGE + 1),
                before,
                false);
    }

    @GetMapping("/journal/of/person/{person}")
    @ForRoles(Role.ADMINISTRATOR)
    Html ofPerson(
            @PathVariable UUID person, @RequestParam(required = false) @Nullable Long before) {
        var name = people.names(Set.of(person)).get(person);
        if (name == null) {
            throw new NotFound("this person");
        }
        return page(name, "/journal/of/person/" + person, ofPerson(person), before, true);
    }

    @GetMapping("/journal/of/me")
    Html ofMe(@RequestParam(required = false) @Nullable Long before) {
        var me = Askers.get().person();
        if (me == null) {
            throw new NotFound("this history");
        }
        return page(
                "what was done by you and for you", "/journal/of/me", ofPerson(me), before, false);
    }

    private LongFunction<List<Entered>> ofPerson(UUID id) {
        return from -> journal.listOfPerson(id, from, JournalPages.ON_A_PAGE + 1);
    }

    /// A part of a thing (`draft/5`) is named on its page without the identifier of the whole,
    /// which says nothing to a reader.
    private static String withoutItsWhole(String title) {
        return title.replaceFirst(" [0-9a-f-]{36}/", " ");
    }

    private Html page(
            String of,
            String address,
            LongFunction<List<Entered>> reading,
            @Nullable Long before,
            boolean open) {
        var found = reading.apply(before == null ? Long.MAX_VALUE : before);
        if (found.isEmpty() && before == null) {
            throw new NotFound("this history");
        }
        var shown = found.subList(0, Math.min(found.size(), JournalPages.ON_A_PAGE));
        var older =
                shown.size() == found.size()
                        ? null
                        : Signpost.to(
                                "Older entries", address + "?before=" + shown.getLast().number());
        var title = "History: " + of + (before == null ? "" : " before entry " + before);
        return new Html(
                templates.journalHistory(
                        Frame.titled(title),
                        new HistorySheet(
                                withoutItsWhole(title),
                                EntryLine.list(shown, Names.in(shown, people)),
                                older,
                                open)));
    }
}
