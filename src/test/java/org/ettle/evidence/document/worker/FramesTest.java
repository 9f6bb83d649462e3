package org.ettle.evidence.document.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final Answer ANSWER =
            new Answer.Read(
                    "text/plain",
                    "a reader",
                    "A title",
                    "2024-05-01",
                    "Words – and ✓ and 🏴",
                    List.of(new Remark(Remark.Kind.PICTURES, 3)));

    @Test
    void an_answer_arrives_as_it_was_sent() throws IOException {
        assertThat(received(sent(ANSWER))).isEqualTo(ANSWER);
        for (var reason : Unread.values()) {
            assertThat(received(sent(Answer.not(reason)))).isEqualTo(Answer.not(reason));
        }
    }

    @Test
    void half_a_character_becomes_a_mark_on_the_way() throws IOException {
        var read =
                (Answer.Read)
                        received(sent(new Answer.Read("a", "b", "", "", "x\ud800y", List.of())));

        assertThat(read.words()).isEqualTo("x?y");
    }

    /// A document may have taken the worker over.
    @Test
    void what_is_no_answer_is_refused_and_takes_no_memory() throws IOException {
        var random = new Random(3);
        var good = sent(ANSWER);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            var bad = good.clone();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                received(bad);
            } catch (IOException notAnAnswer) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10_000);
        assertThatThrownBy(() -> received(new byte[0])).isInstanceOf(IOException.class);
    }

    private static byte[] sent(Answer answer) throws IOException {
        var out = new ByteArrayOutputStream();
        Frames.answer(new DataOutputStream(out), answer);
        return out.toByteArray();
    }

    private static Answer received(byte[] bytes) throws IOException {
        return Frames.await(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
