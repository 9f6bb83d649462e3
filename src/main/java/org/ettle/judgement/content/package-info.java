/// Judgements that nobody made, loaded at the start to try Ettle with.
@NullMarked
package org.ettle.judgement.content;

import org.jspecify.annotations.NullMarked;
