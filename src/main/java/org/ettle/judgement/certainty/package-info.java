/// Certainty of a body of evidence as a whole: CERQual for findings of qualitative studies (Lewin
/// and others, *Implementation Science*, 2018), GRADE for figures (Guyatt and others, *BMJ*, 2008).
/// Both end in a person's judgement: what is worked out here is a [Suggestion]; what somebody
/// decides is a [Decision], another type. How CERQual's concerns add up is ours, because CERQual
/// leaves it open.
@NullMarked
package org.ettle.judgement.certainty;

import org.jspecify.annotations.NullMarked;
