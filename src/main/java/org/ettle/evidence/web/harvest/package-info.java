/// The pages of outcome harvesting. All of them are for members of the organisation.
@NullMarked
package org.ettle.evidence.web.harvest;

import org.jspecify.annotations.NullMarked;
