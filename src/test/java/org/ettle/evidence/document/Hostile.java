package org.ettle.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ettle.evidence.NormalText;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Remark;
import org.ettle.evidence.document.worker.Unread;

/// A document that was made to do harm or is broken, and what may come of it.
///
/// @param kills the worker does not survive it
record Hostile(
        String name,
        String ending,
        Callable<byte[]> made,
        Set<Unread> refusals,
        boolean mayBeRead,
        Set<Remark.Kind> remarks,
        boolean kills) {

    static Hostile refused(String name, String ending, Callable<byte[]> made, Unread... reasons) {
        return new Hostile(
                name, ending, made, EnumSet.copyOf(Arrays.asList(reasons)), false, Set.of(), false);
    }

    static Hostile read(String name, String ending, Callable<byte[]> made, Remark.Kind... remarks) {
        return new Hostile(
                name, ending, made, Set.of(), true, Set.copyOf(Arrays.asList(remarks)), false);
    }

    Hostile orRefused(Unread... reasons) {
        return new Hostile(
                name, ending, made, Set.copyOf(Arrays.asList(reasons)), mayBeRead, remarks, kills);
    }

    Hostile orRead() {
        return new Hostile(name, ending, made, refusals, true, remarks, kills);
    }

    Hostile killing() {
        return new Hostile(name, ending, made, refusals, mayBeRead, remarks, true);
    }

    byte[] bytes() {
        try {
            return made.call();
        } catch (Exception failed) {
            throw new IllegalStateException(name, failed);
        }
    }

    void judge(Answer answer) {
        switch (answer) {
            case Answer.NotRead(var reason, _) -> {
                assertThat(reason).as(name).isIn(refusals);
                assertThat(reason.words()).endsWith(".");
            }
            case Answer.Read read when NormalText.of(read.words()).words().isEmpty() ->
                    assertThat(Unread.NO_WORDS).as(name).isIn(refusals);
            case Answer.Read read -> {
                assertThat(mayBeRead).as("%s was read", name).isTrue();
                assertThat(read.remarks().stream().map(Remark::kind).collect(Collectors.toSet()))
                        .as(name)
                        .containsAll(remarks);
            }
        }
    }
}
