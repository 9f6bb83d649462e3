/// Pages of the search.
@NullMarked
package org.ettle.evidence.web.search;

import org.jspecify.annotations.NullMarked;
