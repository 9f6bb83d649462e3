/// What people read out of included records: how far each can be relied on, by the four criteria
/// for documents; what it is about, by the codes of the protocol and the outcomes of a map; and
/// what it says to the protocol's questions, with the passage that bears the answer.
@NullMarked
package org.ettle.review.reading;

import org.jspecify.annotations.NullMarked;
