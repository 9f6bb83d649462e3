/// Bodies of evidence as somebody rated them: how certain one is, by CERQual or GRADE, beside what
/// the rule of [org.ettle.judgement.certainty] suggests; and what there is on a link by the five
/// facets of EMMIE.
@NullMarked
package org.ettle.judgement.body;

import org.jspecify.annotations.NullMarked;
