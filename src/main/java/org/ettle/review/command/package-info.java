/// `./ettle review`: the room's plain parts from the command line, without database or server.
@NullMarked
package org.ettle.review.command;

import org.jspecify.annotations.NullMarked;
