/// Drafts for programs: the write API.
@NullMarked
package org.ettle.theory.web.api;

import org.jspecify.annotations.NullMarked;
