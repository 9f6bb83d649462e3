package org.ettle.platform.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A page or a part of one, filled by a precompiled template whose parameters the compiler checked.
public record Html(JteModel template) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var output = new StringOutput(16_384);
        template.render(output);
        byte[] bytes = output.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
