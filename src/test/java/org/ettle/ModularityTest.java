package org.ettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Ettle.class);

    @Test
    void rooms_use_only_what_they_say_they_use() {
        ROOMS.verify();
    }

    @Test
    void a_room_that_reaches_into_another_is_found() {
        var planted =
                ApplicationModules.of(
                        "house.planted.app", (ImportOption) location -> location.contains("house"));

        assertThatThrownBy(planted::verify)
                .hasMessageContaining("alpha")
                .hasMessageContaining("beta");
    }

    @Test
    void each_room_is_on_the_list_behind_those_that_it_uses() {
        var rooms = ROOMS.stream().map(ApplicationModule::getIdentifier).toList();

        assertThat(ListOfRooms.read()).containsExactlyElementsOf(rooms);
    }

    @Test
    void the_plan_of_the_rooms_is_drawn() {
        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder("target/modulith"))
                .writeModulesAsPlantUml();

        assertThat(Path.of("target", "modulith", "components.puml")).isNotEmptyFile();
    }
}
