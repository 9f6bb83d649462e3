/// Faults planted for the tests of the rules of the house, each of which must be found.
@NullMarked
package house.planted.room;

import org.jspecify.annotations.NullMarked;
