/// Passkeys: keys on people's own devices, with which they sign in without a name or a password.
@NullMarked
package org.ettle.access.passkey;

import org.jspecify.annotations.NullMarked;
