/// The administrator's pages of people and roles, and a person's own page.
@NullMarked
package org.ettle.access.web.people;

import org.jspecify.annotations.NullMarked;
