/// Documents of words: headings, paragraphs, lists, tables and figures, written as PDF and as Word.
@NamedInterface("writing")
@NullMarked
package org.ettle.platform.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
