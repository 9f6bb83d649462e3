package org.ettle.review.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The order in which another program brought up the records of a file, kept to be held against.
record KeptOrder(List<Integer> known, List<Integer> order) {

    static Optional<KeptOrder> read(Path kept, String name) throws IOException {
        try {
            var found = JsonMapper.shared().readTree(Files.readString(kept)).get(name);
            return found == null || !found.path("order").isArray()
                    ? Optional.empty()
                    : Optional.of(
                            new KeptOrder(
                                    List.of(
                                            found.path("prior_pos").asInt(),
                                            found.path("prior_neg").asInt()),
                                    numbers(found.path("order"))));
        } catch (JacksonException why) {
            throw new IOException(kept + ": it is no JSON.", why);
        }
    }

    private static List<Integer> numbers(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false).map(JsonNode::asInt).toList();
    }

    int same(List<Integer> other) {
        int same = 0;
        for (int place = 0; place < Math.min(order.size(), other.size()); place++) {
            same += order.get(place).equals(other.get(place)) ? 1 : 0;
        }
        return same;
    }
}
