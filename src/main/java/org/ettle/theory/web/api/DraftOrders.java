package org.ettle.theory.web.api;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ettle.access.ForRoles;
import org.ettle.access.ForTokens;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.platform.store.Askers;
import org.ettle.theory.MapVersion;
import org.ettle.theory.draft.BeginDraft;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Drafts;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Orders of programs: everything that the editor's pages can do to a draft. Each is sent with an
/// `Idempotency-Key`, so that sending it again does nothing twice.
@RestController
@ForRoles(Role.MAP_EDITOR)
@ForTokens(Scope.DRAFTS_WRITE)
@RequestMapping(path = "/api/v1/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
class DraftOrders {

    private final Drafts drafts;
    private final Organisations organisations;
    private final OrderAnswers answers;

    DraftOrders(Drafts drafts, Organisations organisations, OrderAnswers answers) {
        this.drafts = drafts;
        this.organisations = organisations;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<byte[]> begin(RequestEntity<byte[]> request) {
        return answers.toBeginning(
                request, Order.Begin.class, order -> drafts.begin(order.at(here())));
    }

    @PostMapping("/{draft}/edits")
    ResponseEntity<byte[]> edit(@PathVariable UUID draft, RequestEntity<byte[]> request) {
        return answers.to(
                request,
                now(draft),
                Order.Change.class,
                (order, seen) -> drafts.edit(id(draft), seen, order.edit(), order.reason()));
    }

    @PostMapping("/{draft}/edits/{number}/undo")
    ResponseEntity<byte[]> undo(
            @PathVariable UUID draft, @PathVariable int number, RequestEntity<byte[]> request) {
        return answers.to(
                request,
                now(draft),
                Order.Because.class,
                (order, seen) -> drafts.undo(id(draft), seen, number, order.reason()));
    }

    @PostMapping("/{draft}/comments")
    ResponseEntity<byte[]> comment(@PathVariable UUID draft, RequestEntity<byte[]> request) {
        return answers.to(
                request,
                Order.Say.class,
                order -> drafts.comment(id(draft), order.about(), order.words()));
    }

    @PostMapping("/{draft}/comments/{comment}/settlement")
    ResponseEntity<byte[]> settle(
            @PathVariable UUID draft, @PathVariable UUID comment, RequestEntity<byte[]> request) {
        return answers.to(
                request,
                Order.Settle.class,
                order -> drafts.settle(id(draft), new Comment.Id(comment), order.how()));
    }

    @PostMapping("/{draft}/review")
    ResponseEntity<byte[]> askForReview(@PathVariable UUID draft, RequestEntity<byte[]> request) {
        return because(request, reason -> drafts.askForReview(id(draft), reason));
    }

    @PostMapping("/{draft}/review/withdrawal")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID draft, RequestEntity<byte[]> request) {
        return because(request, reason -> drafts.withdraw(id(draft), reason));
    }

    @PostMapping("/{draft}/publication")
    ResponseEntity<byte[]> publish(@PathVariable UUID draft, RequestEntity<byte[]> request) {
        return answers.to(
                request,
                now(draft),
                Order.Because.class,
                (order, seen) -> drafts.publish(id(draft), seen, order.reason()));
    }

    @PostMapping("/{draft}/abandonment")
    ResponseEntity<byte[]> abandon(@PathVariable UUID draft, RequestEntity<byte[]> request) {
        return because(request, reason -> drafts.abandon(id(draft), reason));
    }

    private ResponseEntity<byte[]> because(
            RequestEntity<byte[]> request, Function<String, DraftAnswer> act) {
        return answers.to(request, Order.Because.class, order -> act.apply(order.reason()));
    }

    private Supplier<Draft> now(UUID draft) {
        return () -> drafts.get(id(draft));
    }

    private static MapVersion.Id id(UUID draft) {
        return new MapVersion.Id(draft);
    }

    private BeginDraft.Workplace here() {
        var organisation = organisations.get(Objects.requireNonNull(Askers.get().organisation()));
        return new BeginDraft.Workplace(organisation.address(), organisation.title());
    }
}
