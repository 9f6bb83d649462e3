/// The pages of the door: signing in and out, setting a password, one's own sessions.
@NullMarked
package org.ettle.access.web.signin;

import org.jspecify.annotations.NullMarked;
