@NullMarked
package house.planted.app;

import org.jspecify.annotations.NullMarked;
