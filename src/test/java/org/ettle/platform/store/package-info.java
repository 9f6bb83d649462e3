@NullMarked
package org.ettle.platform.store;

import org.jspecify.annotations.NullMarked;
