package org.ettle.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    @Test
    void every_field_has_its_length_before_it() {
        var bytes = new CanonicalForm("t").text("é").text(null).number(258L).toBytes();
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo(
                        "00000001"
                                + "74"
                                + "00000002"
                                + "c3a9"
                                + "ffffffff"
                                + "00000008"
                                + "0000000000000102");
    }

    @Test
    void other_inputs_have_other_bytes() {
        assertThat(form().text("ab").text("c").hash())
                .isNotEqualTo(form().text("a").text("bc").hash());
        assertThat(form().text("").hash()).isNotEqualTo(form().text(null).hash());
        assertThat(form().flag(true).hash()).isEqualTo(form().number(1L).hash());
        assertThat(form().flag(false).hash()).isEqualTo(form().number(0L).hash());
        assertThat(form().number((Integer) null).hash()).isNotEqualTo(form().number(0L).hash());
        assertThat(form().number((Integer) 7).hash()).isEqualTo(form().number(7L).hash());
        assertThat(form().range(ChanceRange.of(0.1, 0.2)).hash())
                .isEqualTo(form().chance(Chance.of(0.1)).chance(Chance.of(0.2)).hash());
        assertThat(form().time(Instant.ofEpochSecond(1, 2)).hash())
                .isEqualTo(form().number(1L).number(2L).hash());
        assertThat(form().name(Band.LIKELY).hash()).isEqualTo(form().text("LIKELY").hash());
        assertThat(form().name(null).hash()).isEqualTo(form().text(null).hash());
    }

    @Test
    void what_has_no_order_is_written_in_one() {
        assertThat(all("b", "a", "aa")).isEqualTo(all("aa", "b", "a"));
        assertThat(all("a", "a")).isNotEqualTo(all("a"));
        assertThat(all()).isNotEqualTo(form().hash());
        // A byte above 127 comes after the others, and not before.
        var bytes = form().inAnyOrder(List.of("é", "z"), CanonicalForm::text).toBytes();
        assertThat(HexFormat.of().formatHex(bytes)).endsWith("c3a9");
    }

    /// SHA-256 of the bytes 00000001 74, by another program.
    @Test
    void the_hash_is_sha_256_of_the_bytes() {
        assertThat(new CanonicalForm("t").hash().hex())
                .isEqualTo("c508c99e30231e27c9bcce19b093c31f86cd5d400c1c24d1adad7ff207cfb121");
        assertThat(new CanonicalForm("t").hash()).hasToString(form().hash().hex());
        assertThatThrownBy(() -> new InputsHash("0f")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rules_have_editions() {
        assertThat(RuleVersion.CURRENT).hasToString("judgement-1");
        assertThatThrownBy(() -> new RuleVersion(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CanonicalForm form() {
        return new CanonicalForm("t");
    }

    private static InputsHash all(String... words) {
        return form().inAnyOrder(List.of(words), CanonicalForm::text).hash();
    }
}
