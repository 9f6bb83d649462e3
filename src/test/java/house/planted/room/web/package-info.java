@NullMarked
package house.planted.room.web;

import org.jspecify.annotations.NullMarked;
