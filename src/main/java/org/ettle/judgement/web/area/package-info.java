/// Pages of areas beside each other, without a league table.
@NullMarked
package org.ettle.judgement.web.area;

import org.jspecify.annotations.NullMarked;
