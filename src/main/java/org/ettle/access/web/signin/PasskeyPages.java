package org.ettle.access.web.signin;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ConfirmFirst;
import org.ettle.access.ForMembers;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.access.passkey.Passkey;
import org.ettle.access.passkey.PasskeyAdding;
import org.ettle.access.passkey.Passkeys;
import org.ettle.access.passkey.RelyingParty;
import org.ettle.access.session.Member;
import org.ettle.access.web.LocalPath;
import org.ettle.access.web.Members;
import org.ettle.access.web.SessionCookie;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Adding and removing a member's own passkeys.
///
/// To add one, a script of the page asks for the question first. Where it gets none, it sends the
/// form as it is, and the page that comes says what is wrong, or asks for the password.
@Controller
@ForMembers
@ConfirmFirst
@RequestMapping("/me/security/passkeys")
class PasskeyPages {

    private static final String BACK = "/me/security";

    private final Passkeys passkeys;
    private final RelyingParty site;
    private final Organisations organisations;
    private final Templates templates;

    PasskeyPages(
            Passkeys passkeys,
            RelyingParty site,
            Organisations organisations,
            Templates templates) {
        this.passkeys = passkeys;
        this.site = site;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/new")
    View form(@RequestParam(defaultValue = BACK) String then, HttpServletRequest request) {
        return new Html(page(then, name(Device.of(request)), PasskeyButton.toAdd(site)));
    }

    @PostMapping("/question")
    ResponseEntity<PasskeyOptions.Making> ask(
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = Members.get(request);
        var order = passkeys.ask(member, name);
        order.ifPresent(it -> PasskeyCookie.keep(it.question(), request, response));
        return order.map(it -> PasskeyOptions.Making.of(site, it, whose(member)))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.unprocessableContent().build());
    }

    /// As the device shows it to somebody who may have several.
    private String whose(Member member) {
        return member.name() + ", " + organisations.get(member.organisation()).title();
    }

    @PostMapping("/new")
    View add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = BACK) String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var button = PasskeyButton.toAdd(site);
        var sealed = PasskeyCookie.takeOut(request, response);
        return switch (passkeys.add(Members.get(request), name, sealed, answer)) {
            case PasskeyAdding.Added(var word) -> {
                SessionCookie.write(word, request, response);
                yield SeeOther.to(
                        then.equals(BACK)
                                ? BACK + "?done=passkey-added"
                                : LocalPath.of(then).value());
            }
            case PasskeyAdding.NameMissing() ->
                    again(then, name(name).withFault(PasskeyWords.NAME_MISSING), button);
            case PasskeyAdding.NameTooLong(var longest) ->
                    again(then, name(name).withFault(PasskeyWords.tooLong(longest)), button);
            case PasskeyAdding.TooMany(var most) ->
                    again(then, name(name).withFault(PasskeyWords.tooMany(most)), button);
            case PasskeyAdding.NotMade() ->
                    again(then, name(name), button.withFault(PasskeyWords.NOT_MADE_YET));
            case PasskeyAdding.NotTaken() ->
                    again(then, name(name), button.withFault(PasskeyWords.NOT_TAKEN));
        };
    }

    private View again(String then, Field name, PasskeyButton button) {
        return Html.refused(page(then, name, button));
    }

    private JteModel page(String then, Field name, PasskeyButton button) {
        return templates.accessSigninPasskeyNew(
                frame("Add a passkey"), LocalPath.of(then).value(), name, button);
    }

    @GetMapping("/{passkey}/removal")
    View removal(@PathVariable UUID passkey, HttpServletRequest request) {
        var found = passkeys.get(Members.get(request).person(), passkey);
        return new Html(templates.pageAct(frame("Remove a passkey"), removal(found)));
    }

    /// An administrator without a second factor is led to setting one up.
    @PostMapping("/{passkey}/removal")
    View remove(
            @PathVariable UUID passkey, HttpServletRequest request, HttpServletResponse response) {
        var member = Members.get(request);
        var fallenBack = passkeys.remove(member, passkey);
        fallenBack.ifPresent(word -> SessionCookie.write(word, request, response));
        return SeeOther.to(
                fallenBack.isPresent() && member.roles().contains(Role.ADMINISTRATOR)
                        ? "/me/security/second-factor"
                        : BACK + "?done=passkey-removed");
    }

    private static Act removal(Passkey passkey) {
        return Act.of(
                "Remove a passkey",
                passkey.name(),
                "You can no longer sign in with it, and you are signed out everywhere but here."
                        + " Remove it from your device too, where it stays in the list.",
                BACK + "/passkeys/" + passkey.id() + "/removal",
                List.of(),
                "Remove it",
                BACK);
    }

    private static Frame frame(String title) {
        return Frame.titled(title).under("Signing in and security", BACK);
    }

    private static Field name(String typed) {
        return Field.typed("name", "What do you call it?", typed)
                .withHint("So that you know it in your list. For example, “Work laptop”.");
    }
}
