package org.ettle.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says for each request who is asking.
///
/// An error page is a dispatch of its own, after the first has been unwound, so it is bound there
/// too. Work that a request hands to another thread is not.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class AskerFilter extends OncePerRequestFilter {

    private final ObjectProvider<WhoAsks> doorkeeper;

    AskerFilter(ObjectProvider<WhoAsks> doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = whoAsks(request);
        known.visitor().showIn(request);
        try {
            Askers.call(
                    known.asker(),
                    () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (ServletException | IOException | RuntimeException fault) {
            throw fault;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private WhoAsks.Known whoAsks(HttpServletRequest request) {
        var id = RequestId.of(request);
        var known = doorkeeper.getIfAvailable();
        return known == null
                ? new WhoAsks.Known(Asker.thePublic(id), Visitor.nobody())
                : known.of(request, id);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
