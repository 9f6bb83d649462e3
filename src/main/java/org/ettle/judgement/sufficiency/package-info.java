/// Sufficiency before score: no rating is shown until a stated minimum of evidence is met, and what
/// is missing is named. The idea answers the Scottish Government's own finding that impact cannot
/// yet be assessed (monitoring, evaluation and learning framework of the SDS Improvement Plan
/// 2023–27); the default minimum is ours.
@NullMarked
package org.ettle.judgement.sufficiency;

import org.jspecify.annotations.NullMarked;
