/// A whole version judged at once: each link by the rubric with process tracing beside it, then the
/// pathways to every outcome. It is what a page shows and what a store keeps with its rule version
/// and the hash of its inputs, so that anybody can do it again.
@NullMarked
package org.ettle.judgement.whole;

import org.jspecify.annotations.NullMarked;
