/// Process tracing: what the clues that were looked for say of a contribution, as a range of
/// chances. A second opinion beside the rubric, off by default for local users. Kinds of test: Van
/// Evera (1997), Bennett (2010). Weights: Bayes' rule in natural logarithms (nats). Several items
/// of one origin are a package and count once (Befani, *Evaluation*, 2020, on evidence packages).
/// Cut-offs and caps are ours and are named where they stand.
@NullMarked
package org.ettle.judgement.tracing;

import org.jspecify.annotations.NullMarked;
