/// Pages of what people's own accounts say.
@NullMarked
package org.ettle.judgement.web.account;

import org.jspecify.annotations.NullMarked;
