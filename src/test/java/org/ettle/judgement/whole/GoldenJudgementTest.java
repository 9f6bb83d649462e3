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
                .isEqualTo("e660f64d01b787d640126db6498cc548f7c2d1c896912f67add4dcf216c09e22");
        var bytes = judgement.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo("bcd4402f0cfb48ee2937f769bd69dbf366deed63a86872f2350ed957b7bfbce1");
    }
}
