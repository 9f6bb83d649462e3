/// The reference content: published maps as readable files, loaded when the program starts.
@NullMarked
package org.ettle.theory.content;

import org.jspecify.annotations.NullMarked;
