/// What other rooms show beside the outcomes and links of a version. They offer it; this room knows
/// none of them, and does without where there is none.
@NamedInterface("beside")
@NullMarked
package org.ettle.theory.beside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
