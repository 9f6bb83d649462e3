/// Which records to read first. A [Corpus] holds what the records say, once; a [Learner] learns
/// from one reader's [Decisions], off the request, and may be stopped; a [Ranking] is what it
/// learnt, with an [Explanation] for every record. It never decides, and the same decisions give
/// the same order. [Replay] does a finished review again to measure what the order saves.
@NullMarked
package org.ettle.review.ranking;

import org.jspecify.annotations.NullMarked;
