package org.ettle.judgement.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.ettle.platform.RandomWorlds.Dice;
import org.junit.jupiter.api.Test;

/// A known map has a known judgement, byte for byte, on whichever machine. Where a rule changes on
/// purpose, so do these figures and the rule version. Mutants are not shown to it: it would catch
/// them all, and say nothing of why.
class GoldenJudgementTest {

    @Test
    void whoever_has_this_code_has_these_bytes() throws GeneralSecurityException {
        var judgement = WholeMaps.aMap(new Dice(new Random(20_181)), 60, 1_200).judge();
        assertThat(judgement.inputs().hex())
                .isEqualTo("00461dcec52afed591f2f1e8b343541c2a0ff63a62f3776d0c13e9eb7d0f141b");
        var bytes = judgement.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo("24d7bd9e834a0329ae0d473479af9fce5fe557db7189677ae2851644e8fe38ab");
    }
}
