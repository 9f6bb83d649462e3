/// Tokens of the API: with one, a program acts for the person who made it, within its scopes.
@NullMarked
package org.ettle.access.token;

import org.jspecify.annotations.NullMarked;
