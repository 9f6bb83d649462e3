package org.ettle.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Forms with files are held to the limit of their address, and none is let by.
class UploadLimitsTest {

    private final UploadLimits limits =
            new UploadLimits(
                    List.of(
                            new UploadLimit(
                                    "/large/{thing}", 2_000, "Too large", "2 kB at most.")));

    @Test
    void a_form_of_the_allowed_length_goes_on_and_a_larger_one_does_not() throws Exception {
        assertThat(status("/large/1", "multipart/form-data; boundary=x", 2_000)).isEqualTo(200);
        assertThat(status("/large/1", "multipart/form-data; boundary=x", 2_001)).isEqualTo(413);
        assertThat(status("/large/1", "Multipart/Form-Data; boundary=x", 2_001)).isEqualTo(413);
        assertThat(status("/other", "multipart/form-data; boundary=x", 2_001)).isEqualTo(200);
    }

    @Test
    void a_form_that_does_not_say_its_length_is_turned_away() throws Exception {
        assertThat(status("/large/1", "multipart/form-data; boundary=x", -1)).isEqualTo(411);
        assertThat(status("/other", "multipart/form-data; boundary=x", -1)).isEqualTo(411);
        assertThat(status("/other", "text/plain", -1)).isEqualTo(200);
    }

    private int status(String address, String type, long length)
            throws ServletException, IOException {
        var request =
                new MockHttpServletRequest("POST", address) {
                    @Override
                    public long getContentLengthLong() {
                        return length;
                    }
                };
        request.setContentType(type);
        if (length < 0) {
            request.addHeader("Transfer-Encoding", "chunked");
        }
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
