package org.ettle.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PackedTest {

    private static final String WORDS = "Supported people choose – and are asked. ".repeat(2_000);

    @Test
    void what_was_packed_is_the_page_and_a_quarter_of_it_at_most() throws Exception {
        var page = new Utf8ByteOutput();
        page.writeContent(WORDS);
        var response = new MockHttpServletResponse();
        Packed.write(page, response);

        var sent = response.getContentAsByteArray();
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(sent).hasSize(response.getContentLength());
        assertThat(sent.length * 4).isLessThan(page.getContentLength());
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            assertThat(new String(unpacked.readAllBytes(), UTF_8)).isEqualTo(WORDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd"})
    void it_is_for_those_who_take_it(String accepted) {
        assertThat(Packed.isFor(accepting(accepted), 5_000)).isTrue();
        assertThat(Packed.isFor(accepting(accepted), 500)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "identity", "gzip;q=0", "gzip;q=0.5, *;q=0.1"})
    void others_are_left_to_the_server(String accepted) {
        assertThat(Packed.isFor(accepting(accepted), 5_000)).isFalse();
        assertThat(Packed.isFor(new MockHttpServletRequest(), 5_000)).isFalse();
    }

    private static MockHttpServletRequest accepting(String words) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", words);
        return request;
    }
}
