/// How far several people decided alike, beyond what chance would bring about. Values in, values
/// out. Every coefficient comes with its interval, and beside it the plain share of agreement:
/// where nearly all is decided one way, kappa is low however well people agree.
@NullMarked
package org.ettle.review.agreement;

import org.jspecify.annotations.NullMarked;
