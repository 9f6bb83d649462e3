package org.ettle.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "people",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/people\r\nSet-Cookie: a=b",
                "/\t/elsewhere.example",
                " /people"
            })
    void what_could_lead_to_another_site_leads_home(String text) {
        assertThat(LocalPath.of(text).isHome()).isTrue();
    }

    @Test
    void a_path_with_its_query_is_kept() {
        assertThat(LocalPath.of("/people?state=disabled&words=a%20b").value())
                .isEqualTo("/people?state=disabled&words=a%20b");
    }
}
