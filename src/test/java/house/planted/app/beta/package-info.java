@NullMarked
package house.planted.app.beta;

import org.jspecify.annotations.NullMarked;
