/// The way to the sign-in of an organisation's own provider and back (OpenID Connect).
@NullMarked
package org.ettle.access.web.provider;

import org.jspecify.annotations.NullMarked;
