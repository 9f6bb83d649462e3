@NullMarked
package org.ettle.platform.store.server;

import org.jspecify.annotations.NullMarked;
