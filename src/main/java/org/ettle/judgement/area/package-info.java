/// Areas beside each other without a league table. Limits of a funnel plot that allow for
/// over-dispersion (Spiegelhalter, *Statistics in Medicine*, 2005), shares drawn towards the
/// national figure where an area is small (beta-binomial, its strength by the method of moments:
/// Kleinman, 1973), *cannot tell apart* as an answer, and the spread between areas as a measure of
/// its own. Only whole counts come in: what was withheld or is not known is no area here.
@NullMarked
package org.ettle.judgement.area;

import org.jspecify.annotations.NullMarked;
