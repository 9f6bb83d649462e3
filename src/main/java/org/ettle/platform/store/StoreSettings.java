package org.ettle.platform.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about the store (docs/running.md).
///
/// @param data the folder of the embedded server
/// @param fresh whether the folder is emptied first
/// @param database an external server in its place
@ConfigurationProperties("ettle")
record StoreSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean fresh,
        @Nullable External database) {

    /// @param url where it is: a JDBC address
    /// @param user the application's role
    /// @param owner the role that owns the schemas and migrates them
    record External(
            String url,
            @DefaultValue("ettle_app") String user,
            @DefaultValue("") String password,
            @DefaultValue Owner owner) {}

    record Owner(@DefaultValue("ettle_owner") String user, @DefaultValue("") String password) {}
}
