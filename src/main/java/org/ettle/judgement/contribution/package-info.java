/// Contribution analysis, step by step and guarded: from a question by way of the theory, what was
/// gathered, the story and its challenge to a judgement (Mayne 2008, 2012, 2019; the six steps as
/// TASO sums them up). A step that is not ready is refused, with a list of what is missing. The
/// four verdicts are the table of docs/judgement.md; the default is *not yet assessable*.
@NullMarked
package org.ettle.judgement.contribution;

import org.jspecify.annotations.NullMarked;
