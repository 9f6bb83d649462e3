package org.ettle.journal.web;

import house.templates.Templates;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.PeopleSought;
import org.ettle.access.Person;
import org.ettle.access.Role;
import org.ettle.journal.Entered;
import org.ettle.journal.Journal;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The journal of an organisation, looked through, and each of its entries.
@Controller
@ForRoles(Role.ADMINISTRATOR)
class JournalPages {

    static final int ON_A_PAGE = 50;

    private final Journal journal;
    private final People people;
    private final Templates templates;

    JournalPages(Journal journal, People people, Templates templates) {
        this.journal = journal;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping("/journal")
    Html search(JournalForm form, @RequestParam(required = false) @Nullable Long before) {
        var found =
                journal.list(
                        form.sought(this::peopleCalled),
                        before == null ? Long.MAX_VALUE : before,
                        ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        return new Html(
                templates.journalSearch(
                        Frame.titled(before == null ? "Journal" : "Journal before entry " + before)
                                .in(Section.JOURNAL),
                        new JournalSheet(
                                form.fields(journal.choices()),
                                form.asksForSomething(),
                                EntryLine.list(shown, Names.in(shown, people)),
                                before == null
                                        ? null
                                        : Signpost.to(
                                                "Newest entries", form.address("/journal", null)),
                                older(form, found, shown))));
    }

    private static @Nullable Signpost older(
            JournalForm form, List<Entered> found, List<Entered> shown) {
        return found.size() == shown.size()
                ? null
                : Signpost.to("Older entries", form.address("/journal", shown.getLast().number()));
    }

    private Set<UUID> peopleCalled(String nameOrId) {
        try {
            return Set.of(UUID.fromString(nameOrId));
        } catch (IllegalArgumentException aName) {
            return people
                    .list(new PeopleSought(nameOrId, null, PeopleSought.State.ALL, 1))
                    .people()
                    .stream()
                    .map(Person::id)
                    .collect(Collectors.toSet());
        }
    }

    @GetMapping("/journal/{entry}")
    Html entry(@PathVariable String entry) {
        var whole = EntryAddress.of(entry).in(journal);
        return new Html(
                templates.journalEntry(
                        Frame.titled("Entry " + whole.entered().number() + " of the journal")
                                .in(Section.JOURNAL)
                                .under("Journal", "/journal"),
                        EntrySheet.of(whole, Names.in(List.of(whole.entered()), people))));
    }
}
