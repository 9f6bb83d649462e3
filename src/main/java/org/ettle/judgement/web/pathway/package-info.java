/// Pages of pathways: from judged links to outcomes.
@NullMarked
package org.ettle.judgement.web.pathway;

import org.jspecify.annotations.NullMarked;
