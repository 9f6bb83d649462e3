package org.ettle.platform.once;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ettle.platform.page.TurnedAway;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Does what a program asks for once, however often it sends the same request: because no answer
/// came, or because it was started again. The program names each request with a key of its own
/// (header `Idempotency-Key`). A controller wraps what it does:
///
///     return once.answer(request, () -> …);
///
/// The act and its answer are written in one transaction, so an act without a kept answer was never
/// done and may be asked for again. A request that was refused changed nothing, and uses up no key.
/// Answers are kept for two days. A key belongs to one person and one address.
@Component
public class OnceOnly {

    private final KeptAnswerStore store;
    private final TransactionOperations transactions;

    OnceOnly(KeptAnswerStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /// Answers as the first request with this key was answered, byte for byte, or does the act.
    ///
    /// @throws TurnedAway where the request has no key (400), where one with the same key is still
    ///   under way (409), or where the key was used with another body (422)
    public ResponseEntity<byte[]> answer(
            RequestEntity<byte[]> request, Supplier<ResponseEntity<byte[]>> act) {
        var named = NamedRequest.of(request).orElseThrow(OnceOnly::keyIsMissing);
        return Objects.requireNonNull(transactions.execute(_ -> answerAlone(named, act)));
    }

    private ResponseEntity<byte[]> answerAlone(
            NamedRequest request, Supplier<ResponseEntity<byte[]>> act) {
        if (!store.claim(request)) {
            throw stillUnderWay();
        }
        var kept = store.find(request);
        return kept.isEmpty() ? answerFirst(request, act) : answerAgain(request, kept.get());
    }

    private ResponseEntity<byte[]> answerFirst(
            NamedRequest request, Supplier<ResponseEntity<byte[]>> act) {
        var answer = act.get();
        if (answer.getStatusCode().is2xxSuccessful()) {
            store.forgetOld(request.person());
            store.keep(request, KeptAnswer.of(answer, request.fingerprint()));
        }
        return answer;
    }

    private static ResponseEntity<byte[]> answerAgain(NamedRequest request, KeptAnswer kept) {
        if (!kept.fingerprint().equals(request.fingerprint())) {
            throw keyIsUsedUp();
        }
        return kept.again();
    }

    private static TurnedAway keyIsMissing() {
        return new TurnedAway(
                HttpStatus.BAD_REQUEST.value(),
                "A key is needed",
                "Send the header Idempotency-Key: one line of at most 255 characters, and a new one"
                        + " for each request. A random UUID does.",
                List.of());
    }

    private static TurnedAway stillUnderWay() {
        return new TurnedAway(
                HttpStatus.CONFLICT.value(),
                "This is being done already",
                "A request with this Idempotency-Key has not been answered yet. Wait a second, then"
                        + " send it again.",
                List.of());
    }

    private static TurnedAway keyIsUsedUp() {
        return new TurnedAway(
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                "This key is used up",
                "The Idempotency-Key came before with another body. Nothing was done. Use a new key"
                        + " for a new request.",
                List.of());
    }
}
