/// Pages on which documents are attached to a source, and taken away again.
@NullMarked
package org.ettle.evidence.web.document;

import org.jspecify.annotations.NullMarked;
