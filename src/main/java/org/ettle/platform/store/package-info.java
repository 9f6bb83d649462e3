/// The store: row security, the database server, identifiers and time.
@NamedInterface("store")
@NullMarked
package org.ettle.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
