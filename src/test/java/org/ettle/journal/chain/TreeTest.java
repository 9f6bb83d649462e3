package org.ettle.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int LARGEST = 70;

    private static final List<Octets> HASHES =
            IntStream.range(0, LARGEST)
                    .mapToObj(i -> Octets.of(ByteBuffer.allocate(32).putInt(i).array()))
                    .toList();

    private final Message message = new Message();

    @Test
    void a_tree_that_grows_has_the_root_that_the_standard_defines() {
        var tree = new Tree();
        for (int size = 1; size <= LARGEST; size++) {
            tree.add(HASHES.get(size - 1));
            assertThat(tree.root()).isEqualTo(asDefined(HASHES.subList(0, size)));
        }
    }

    /// RFC 6962, section 2.1, word by word.
    private Octets asDefined(List<Octets> hashes) {
        if (hashes.size() == 1) {
            return message.leaf(hashes.getFirst());
        }
        int middle = 1;
        while (2 * middle < hashes.size()) {
            middle *= 2;
        }
        return message.node(
                asDefined(hashes.subList(0, middle)),
                asDefined(hashes.subList(middle, hashes.size())));
    }

    @Test
    void every_path_leads_from_its_entry_to_the_root_and_from_no_other() {
        for (int size = 1; size <= LARGEST; size++) {
            var root = asDefined(HASHES.subList(0, size));
            for (int number = 1; number <= size; number++) {
                var path = new AuditPath(number, size);
                HASHES.subList(0, size).forEach(path::pass);
                var entry = HASHES.get(number - 1);

                assertThat(AuditPath.rootOf(entry, number, size, path.hashes())).contains(root);
                assertThat(
                                AuditPath.rootOf(
                                        HASHES.get(number % LARGEST), number, size, path.hashes()))
                        .isNotEqualTo(Optional.of(root));
            }
        }
    }

    @Test
    void a_path_that_was_cut_or_padded_leads_nowhere() {
        for (int number = 1; number <= 21; number++) {
            var path = new AuditPath(number, 21);
            HASHES.subList(0, 21).forEach(path::pass);
            var hashes = path.hashes();
            var entry = HASHES.get(number - 1);
            var root = asDefined(HASHES.subList(0, 21));
            var padded = new ArrayList<>(hashes);
            padded.add(Octets.ZERO);

            assertThat(AuditPath.rootOf(entry, number, 21, hashes.subList(1, hashes.size())))
                    .isNotEqualTo(Optional.of(root));
            assertThat(AuditPath.rootOf(entry, number, 21, hashes.subList(0, hashes.size() - 1)))
                    .isEmpty();
            assertThat(AuditPath.rootOf(entry, number, 21, padded)).isEmpty();
        }
    }

    @Test
    void there_is_no_path_to_what_is_not_there() {
        assertThatThrownBy(() -> new AuditPath(4, 3)).hasMessageContaining("not among 3 entries");
        assertThatThrownBy(() -> new AuditPath(0, 3)).hasMessageContaining("not among 3 entries");
        assertThatThrownBy(() -> new Tree().root()).hasMessageContaining("no root");
    }
}
