package org.ettle.theory.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.ettle.platform.store.TestDatabase;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.TheoryRoom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// The whole program, as it starts.
class ContentAtStartTest {

    @Nested
    @SpringBootTest
    @ContextConfiguration(initializers = TestDatabase.ForSpring.class)
    class By_default {

        private final ChangeMaps maps;

        By_default(@Autowired ChangeMaps maps) {
            this.maps = maps;
        }

        @Test
        void the_published_maps_are_there_for_everybody() {
            var map = TheoryRoom.asThePublic(() -> maps.get("sds"));

            assertThat(map.title()).isEqualTo("Self-directed support in Scotland");
            assertThat(TheoryRoom.asThePublic(() -> maps.versions(map.id())))
                    .hasSize(4)
                    .allMatch(MapVersion::isPublished);
            assertThat(TheoryRoom.asThePublic(() -> maps.crosswalks(map.id()))).hasSize(3);
        }
    }

    @Nested
    @SpringBootTest(properties = "ettle.content=false")
    @ContextConfiguration(initializers = TestDatabase.ForSpring.class)
    class Without_content {

        private final ChangeMaps maps;

        Without_content(@Autowired ChangeMaps maps) {
            this.maps = maps;
        }

        @Test
        void there_are_no_maps() {
            assertThat(TheoryRoom.asThePublic(maps::list)).isEmpty();
        }
    }
}
