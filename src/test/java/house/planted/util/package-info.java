@NullMarked
package house.planted.util;

import org.jspecify.annotations.NullMarked;
