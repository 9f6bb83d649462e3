/// Files and the read API of sources, passages and claims.
@NullMarked
package org.ettle.evidence.web.export;

import org.jspecify.annotations.NullMarked;
