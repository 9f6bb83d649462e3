/// What `./ettle review` does, without the program running.
@NullMarked
package org.ettle.review.command;

import org.jspecify.annotations.NullMarked;
