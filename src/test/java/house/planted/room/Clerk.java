package house.planted.room;

import java.sql.Connection;

/// Asks the database although it is neither store nor sheets.
record Clerk(Connection connection) {}
