package org.ettle.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Documents that were made to do harm, one after the other in front of one pool of workers. None
/// harms the program, none gets at what it reaches for, and each is read or refused with a reason.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCorpusTest {

    /// Shorter than in earnest, so that what would never end does not take the tests along.
    private static final Duration WALL = Duration.ofSeconds(6);

    private Bait bait;
    private Workers workers;

    @BeforeAll
    void open() throws IOException {
        bait = new Bait();
        // Without help from the system, so that what a worker takes from itself is what is tested.
        workers = new Workers(new WorkerCommand(Confinement.none(), WALL, Limits.IDLE));
    }

    @AfterAll
    void close() throws IOException {
        workers.close();
        bait.close();
    }

    @Test
    void nothing_does_harm_and_each_is_read_or_refused_with_a_reason() {
        var all = corpus(bait);
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(all.stream().map(Hostile::name)).doesNotHaveDuplicates();
        var softly = new SoftAssertions();
        for (var hostile : all) {
            var bytes = hostile.bytes();
            var answer = workers.read(hostile.ending(), bytes);
            softly.assertThatCode(() -> hostile.judge(answer))
                    .as(hostile.name())
                    .doesNotThrowAnyException();
            if (answer instanceof Answer.Read read) {
                softly.assertThat(read.words().contains(Bait.WORD)).as(hostile.name()).isFalse();
            }
            if (hostile.kills()) {
                softly.assertThat(workers.read("docx", Made.word(1)))
                        .as("after " + hostile.name())
                        .isInstanceOf(Answer.Read.class);
            }
        }
        softly.assertThat(workers.read("pdf", Made.pdf(1))).isInstanceOf(Answer.Read.class);
        softly.assertThat(bait.visits()).as("connections that were made").isZero();
        softly.assertAll();
    }

    static List<Hostile> corpus(Bait bait) {
        var all = new ArrayList<Hostile>();
        all.addAll(HostileArchives.all(bait));
        all.addAll(HostilePdfs.all(bait));
        all.addAll(HostileTexts.all(bait));
        return all;
    }
}
