package org.ettle.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about the journal (docs/running.md).
///
/// @param folder where the signing key and the checkpoints are kept, outside the database
/// @param every after how many entries of an organisation a checkpoint is signed
/// @param within after how long an entry is under a checkpoint at the latest
@ConfigurationProperties("ettle.journal")
record JournalSettings(
        @DefaultValue("data/journal") Path folder,
        @DefaultValue("200") int every,
        @DefaultValue("5m") Duration within) {}
