package org.ettle.theory.web.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ettle.platform.once.OnceOnly;
import org.ettle.platform.store.Askers;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.DraftRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Carries orders out, once each, and answers them.
///
/// What depends on what its author saw names the revision in `If-Match`. None is 428; one that the
/// draft never had is 412, and so is an old one where only the newest may be (publication). An old
/// one is else no fault: the order is carried out unless others edited the same outcome or link
/// since, and then the answer is 409 with both sides.
@Component
class OrderAnswers {

    private static final Pattern REVISION =
            Pattern.compile("(?:W/)?\"(\\d{1,9})(?:\\.[0-9a-f]+)?\"");

    private final OnceOnly once;
    private final OrderReader orders;

    OrderAnswers(OnceOnly once, OrderReader orders) {
        this.once = once;
        this.orders = orders;
    }

    /// An order that makes something new is answered with 201.
    <T> ResponseEntity<byte[]> toBeginning(
            RequestEntity<byte[]> request, Class<T> type, Function<T, DraftAnswer> act) {
        return answer(request, type, act, HttpStatus.CREATED);
    }

    <T> ResponseEntity<byte[]> to(
            RequestEntity<byte[]> request, Class<T> type, Function<T, DraftAnswer> act) {
        return answer(request, type, act, HttpStatus.OK);
    }

    private <T> ResponseEntity<byte[]> answer(
            RequestEntity<byte[]> request,
            Class<T> type,
            Function<T, DraftAnswer> act,
            HttpStatus done) {
        return once.answer(
                request,
                () ->
                        switch (orders.read(request.getBody(), type)) {
                            case Order.Faulty<T>(var faults) -> faulty(faults);
                            case Order.Read<T>(var order) -> answer(act.apply(order), done);
                        });
    }

    /// @param now the draft as it stands
    <T> ResponseEntity<byte[]> to(
            RequestEntity<byte[]> request,
            Supplier<Draft> now,
            Class<T> type,
            BiFunction<T, Integer, DraftAnswer> act) {
        var tag = request.getHeaders().getFirst(HttpHeaders.IF_MATCH);
        if (tag == null) {
            return revisionIsNeeded();
        }
        var seen = revision(tag);
        return seen.isEmpty() || seen.get() > now.get().revision()
                ? revisionNeverWas()
                : to(request, type, order -> act.apply(order, seen.get()));
    }

    private static URI address(Draft draft) {
        return URI.create("/api/v1/drafts/" + draft.id());
    }

    private static Optional<Integer> revision(String tag) {
        var found = REVISION.matcher(tag.strip());
        return found.matches() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    private ResponseEntity<byte[]> answer(DraftAnswer answer, HttpStatus done) {
        return switch (answer) {
            case DraftAnswer.Done(var draft) -> done(draft, done);
            case DraftAnswer.Refused(var reason) -> refused(reason);
            case DraftAnswer.Conflict conflict -> conflict(conflict);
        };
    }

    private ResponseEntity<byte[]> done(Draft draft, HttpStatus status) {
        return ResponseEntity.status(status)
                .location(address(draft))
                .eTag("\"" + draft.revision() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(orders.write(DraftDocument.brief(draft)));
    }

    private ResponseEntity<byte[]> refused(DraftRefusal reason) {
        var status =
                reason instanceof DraftRefusal.EditedSince
                        ? HttpStatus.PRECONDITION_FAILED
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return problem(status, "It was not done", reason.words(), named(reason), null, null);
    }

    private ResponseEntity<byte[]> conflict(DraftAnswer.Conflict conflict) {
        return problem(
                HttpStatus.CONFLICT,
                "Somebody else edited the same",
                "Nothing was written. To put yours on top, send it again with the new revision and"
                        + " a new Idempotency-Key.",
                "conflict",
                null,
                OrderProblem.Conflict.of(conflict));
    }

    private ResponseEntity<byte[]> faulty(List<Order.Fault> faults) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The body is not as it should be",
                "Mend what the faults name. The OpenAPI description has every field.",
                null,
                faults,
                null);
    }

    private ResponseEntity<byte[]> revisionIsNeeded() {
        return problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "A revision is needed",
                "Send the ETag of the draft that you read in the header If-Match.",
                null,
                null,
                null);
    }

    private ResponseEntity<byte[]> revisionNeverWas() {
        return problem(
                HttpStatus.PRECONDITION_FAILED,
                "The draft never had this revision",
                "Read the draft again, and send its ETag in the header If-Match.",
                null,
                null,
                null);
    }

    private ResponseEntity<byte[]> problem(
            HttpStatus status,
            String title,
            String detail,
            @Nullable String refusal,
            @Nullable List<Order.Fault> faults,
            OrderProblem.@Nullable Conflict conflict) {
        var problem =
                new OrderProblem(
                        title,
                        status.value(),
                        detail,
                        Askers.get().request(),
                        refusal,
                        faults,
                        conflict);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(orders.write(problem));
    }

    /// `LinkWouldLoop` is `link-would-loop`.
    private static String named(DraftRefusal reason) {
        return reason.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
