package org.ettle.theory.web;

import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// The web addresses of one version of a map. Every page and link of the room is built from here.
public record VersionAddress(String map, String version) {

    public String mapPage() {
        return "/maps/" + map;
    }

    public String picture() {
        return mapPage() + "/" + version;
    }

    public String outline() {
        return picture() + "/outline";
    }

    public String table() {
        return picture() + "/table";
    }

    public String checks() {
        return picture() + "/checks";
    }

    public String lanes() {
        return picture() + "/lanes";
    }

    public String file(String name) {
        return picture() + "/" + name;
    }

    /// What stands before an outcome's code in the address of its page.
    public String outcomes() {
        return picture() + "/outcomes/";
    }

    public String outcome(Outcome.Code code) {
        return outcomes() + code;
    }

    /// The drawing with one outcome in focus, or none, and influences shown or hidden.
    public String picture(Outcome.@Nullable Code focus, boolean influences) {
        return picture()
                + (influences ? "" : "?influences=hide")
                + (focus == null ? "" : (influences ? "?" : "&") + "focus=" + focus);
    }

    public String comparedWith(String earlier) {
        return mapPage() + "/comparison?from=" + earlier + "&to=" + version;
    }
}
