@NullMarked
package org.ettle.platform.page;

import org.jspecify.annotations.NullMarked;
