package org.ettle.access.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.ForTokens;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.platform.page.OpenToAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RouteCheckTest {

    static class Unmarked {
        public void show() {}
    }

    @OpenToAll
    static class MarkedTwice {
        @ForMembers
        @ForRoles(Role.READER)
        public void show() {}
    }

    @OpenToAll
    static class MarkedByItsMethod {
        @ForRoles(Role.READER)
        public void show() {}
    }

    @ForRoles(Role.READER)
    static class ForReaders {
        public void show() {}
    }

    static class ForPrograms extends ForReaders {
        @Override
        @ForTokens(Scope.DRAFTS_READ)
        public void show() {}
    }

    @OpenToAll
    static class OpenButForTokens {
        @ForTokens(Scope.DRAFTS_READ)
        public void show() {}
    }

    @Test
    void a_route_takes_cookies_or_tokens_as_its_address_says() {
        assertThatCode(() -> check(new ForReaders())).doesNotThrowAnyException();
        assertThatCode(() -> check(new ForPrograms(), "/api/planted")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(new ForReaders(), "/api/planted"))
                .hasMessageContaining("ForReaders");
        assertThatThrownBy(() -> check(new ForPrograms())).hasMessageContaining("ForPrograms");
        assertThatThrownBy(() -> check(new OpenButForTokens(), "/api/planted"))
                .hasMessageContaining("OpenButForTokens");
    }

    @Test
    void a_route_without_a_rule_keeps_the_program_from_starting() {
        assertThatThrownBy(() -> check(new Unmarked()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/planted")
                .hasMessageContaining("Unmarked");
    }

    @Test
    void so_does_a_route_with_two_rules_at_once() {
        assertThatThrownBy(() -> check(new MarkedTwice())).hasMessageContaining("MarkedTwice");
    }

    @Test
    void a_method_may_say_otherwise_than_its_controller() {
        assertThatCode(() -> check(new MarkedByItsMethod())).doesNotThrowAnyException();
    }

    private static void check(Object controller) throws NoSuchMethodException {
        check(controller, "/planted");
    }

    private static void check(Object controller, String address) throws NoSuchMethodException {
        var routes = new RequestMappingHandlerMapping();
        routes.registerMapping(
                RequestMappingInfo.paths(address).build(),
                controller,
                controller.getClass().getMethod("show"));
        new RouteCheck(List.of(routes)).afterSingletonsInstantiated();
    }
}
