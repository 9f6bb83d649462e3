/// The pages on which people make tokens for programs, and end them.
@NullMarked
package org.ettle.access.web.token;

import org.jspecify.annotations.NullMarked;
