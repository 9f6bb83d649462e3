package org.ettle.access.passkey;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param site the address at which people open Ettle, such as `https://ettle.example.scot`; null
///   where they do so on this machine alone (docs/running.md)
@ConfigurationProperties("ettle.sign-in.passkey")
record PasskeySettings(@Nullable URI site) {}
