/// The database server: PostgreSQL kept by the program in its own data folder, or one that somebody
/// else keeps.
@NullMarked
package org.ettle.platform.store.server;

import org.jspecify.annotations.NullMarked;
