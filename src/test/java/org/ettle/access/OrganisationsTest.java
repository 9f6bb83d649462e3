package org.ettle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private final Organisations organisations = new Organisations();

    @Test
    void there_are_one_national_body_and_thirty_two_partnerships() {
        assertThat(organisations.list()).hasSize(33).startsWith(organisations.national());
        assertThat(organisations.list()).filteredOn(Organisation::isNational).hasSize(1);
        assertThat(partnerships()).hasSize(32);
    }

    @Test
    void no_two_have_the_same_identifier_address_title_or_council() {
        assertThat(organisations.list()).extracting(Organisation::id).doesNotHaveDuplicates();
        assertThat(organisations.list())
                .extracting(Organisation::address)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z0-9][a-z0-9-]{0,39}"));
        assertThat(organisations.list()).extracting(Organisation::title).doesNotHaveDuplicates();
        assertThat(partnerships())
                .extracting(Organisation.Codes::council)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("S12\\d{6}"));
    }

    /// Clackmannanshire and Stirling have one integration joint board (S37000005).
    @Test
    void two_councils_share_one_partnership_and_fourteen_boards_serve_all() {
        assertThat(partnerships().stream().map(Organisation.Codes::partnership).distinct())
                .hasSize(31)
                .allMatch(code -> code.matches("S37\\d{6}"));
        assertThat(partnerships().stream().map(Organisation.Codes::healthBoard).distinct())
                .hasSize(14)
                .allMatch(code -> code.matches("S08\\d{6}"));
    }

    @Test
    void an_organisation_is_found_by_its_identifier_and_its_address() {
        var fife = organisations.find("fife").orElseThrow();

        assertThat(fife.title()).isEqualTo("Fife");
        assertThat(organisations.get(fife.id())).isEqualTo(fife);
        assertThat(organisations.find("atlantis")).isEmpty();
        assertThatThrownBy(() -> organisations.get(new OrganisationId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_published_maps_belong_to_the_national_body() {
        var owner = Organisations.read("/content/theory/map.yaml").required("organisation");

        assertThat(Organisations.text(owner, "id"))
                .isEqualTo(organisations.national().id().toString());
        assertThat(Organisations.text(owner, "name")).isEqualTo(organisations.national().title());
    }

    private List<Organisation.Codes> partnerships() {
        return organisations.list().stream().flatMap(it -> Stream.ofNullable(it.codes())).toList();
    }
}
