package org.ettle.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ettle.access.Organisations;
import org.ettle.access.session.Member;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Sessions;
import org.ettle.access.token.Bearer;
import org.ettle.platform.page.Visitor;
import org.ettle.platform.page.WhoAsks;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.springframework.stereotype.Component;

/// Knows who sent a request: a reader by the cookie, a program by its token. The question goes to
/// the database under the row security of the organisation that the cookie names, so a cookie that
/// names another finds nothing there.
@Component
final class Doorkeeper implements WhoAsks {

    private static final String KEY = Doorkeeper.class.getName();

    private final Sessions sessions;
    private final Organisations organisations;
    private final SectionsOffered sections;
    private final TokenDoor tokens;

    Doorkeeper(
            Sessions sessions,
            Organisations organisations,
            SectionsOffered sections,
            TokenDoor tokens) {
        this.sessions = sessions;
        this.organisations = organisations;
        this.sections = sections;
        this.tokens = tokens;
    }

    /// An error is told to whoever made the request that failed; the database is not asked again,
    /// because it may be what failed.
    @Override
    public Known of(HttpServletRequest request, String requestId) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return request.getAttribute(KEY) instanceof Known known ? known : nobody(requestId);
        }
        var known =
                TokenDoor.isForPrograms(request)
                        ? tokens.find(request, requestId).map(it -> known(it, requestId))
                        : member(request, requestId).map(it -> known(it, requestId));
        known.ifPresent(it -> request.setAttribute(KEY, it));
        return known.orElseGet(() -> nobody(requestId));
    }

    private Optional<Member> member(HttpServletRequest request, String requestId) {
        var word = isFile(request) ? Optional.<SecretWord>empty() : SessionCookie.read(request);
        var holder = word.flatMap(it -> holder(it, requestId));
        holder.filter(Sessions.Holder::awaitsSecond)
                .ifPresent(it -> Members.showHalfSignedIn(it.member(), request));
        var member = holder.filter(it -> !it.awaitsSecond()).map(Sessions.Holder::member);
        member.ifPresent(it -> Members.show(it, request));
        return member;
    }

    private Optional<Sessions.Holder> holder(SecretWord word, String requestId) {
        if (organisations.find(word.organisation()).isEmpty()) {
            return Optional.empty();
        }
        var program = Asker.theProgram(word.organisation(), requestId);
        return Askers.call(program, () -> sessions.find(word));
    }

    private Known known(Member member, String requestId) {
        return new Known(
                new Asker(member.organisation(), member.person(), requestId),
                new Visitor(
                        member.name(),
                        organisations.get(member.organisation()).title(),
                        sections.of(member)));
    }

    private static Known known(Bearer program, String requestId) {
        return new Known(
                new Asker(program.organisation(), program.person(), requestId), Visitor.nobody());
    }

    private Known nobody(String requestId) {
        return new Known(Asker.thePublic(requestId), Visitor.nobody());
    }

    /// Stylesheets and the like are the same for everybody.
    private static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
