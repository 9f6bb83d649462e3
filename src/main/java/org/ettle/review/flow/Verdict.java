package org.ettle.review.flow;

/// What a stage came to for a record, once as many people as the protocol asks agree or somebody
/// resolved their conflict. Until then there is none.
public sealed interface Verdict {

    record Goes() implements Verdict {}

    record Leaves(String reason) implements Verdict {}
}
