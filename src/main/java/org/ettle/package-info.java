@NullMarked
package org.ettle;

import org.jspecify.annotations.NullMarked;
