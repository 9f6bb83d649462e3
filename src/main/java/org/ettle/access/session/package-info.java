/// Sessions: that somebody signed in, how, and for how long it holds.
@NullMarked
package org.ettle.access.session;

import org.jspecify.annotations.NullMarked;
