/// Pages of bodies of evidence: how certain they are, and what there is on a link.
@NullMarked
package org.ettle.judgement.web.body;

import org.jspecify.annotations.NullMarked;
