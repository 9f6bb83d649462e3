package org.ettle.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about who may come in (docs/running.md).
///
/// @param demo whether the invented people may sign in
@ConfigurationProperties("ettle")
public record AccessSettings(@DefaultValue("true") boolean demo) {}
