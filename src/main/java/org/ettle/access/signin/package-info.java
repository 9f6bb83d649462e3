/// Signing in: passwords, one-time links, second factors, and what keeps guessers out.
@NullMarked
package org.ettle.access.signin;

import org.jspecify.annotations.NullMarked;
