package org.ettle.theory.web.drafts;

import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// The web addresses of one draft.
public record DraftAddress(MapVersion.Id draft) {

    public String page() {
        return "/drafts/" + draft;
    }

    public String outcomes() {
        return page() + "/outcomes/";
    }

    public String outcome(Outcome.Code code) {
        return outcomes() + code;
    }

    public String link(Link.Name link) {
        return page()
                + "/links/"
                + link.from()
                + "/"
                + link.to()
                + (link.kind() == Link.Kind.PARENT ? "" : "?kind=" + link.kind());
    }

    public String edits() {
        return page() + "/edits";
    }

    public String undo(int number) {
        return edits() + "/" + number + "/undo";
    }

    public String review() {
        return page() + "/review";
    }

    public String changes() {
        return page() + "/changes";
    }

    public String news() {
        return page() + "/news";
    }

    public String comments() {
        return page() + "/comments";
    }

    /// The page that asks what an edit needs to know.
    String edit() {
        return page() + "/edit";
    }

    String order(EditKind kind) {
        return edit() + "?kind=" + kind.key();
    }

    String order(EditKind kind, Outcome.Code code) {
        return order(kind) + "&code=" + code;
    }

    String order(EditKind kind, Link.Name link) {
        return order(kind)
                + "&from="
                + link.from()
                + "&to="
                + link.to()
                + "&linkKind="
                + link.kind();
    }
}
