/// Signing in through an organisation's own provider (OpenID Connect).
@NullMarked
package org.ettle.access.provider;

import org.jspecify.annotations.NullMarked;
