package org.ettle.platform.store.server;

/// Where the database is and who signs in to it.
///
/// @param address a JDBC address
/// @param owner owns the schemas and migrates them; never used to answer a request
/// @param application answers requests; owns nothing and cannot pass over row security
public record Database(String address, Login owner, Login application) {

    /// The password is left out when it is printed.
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
