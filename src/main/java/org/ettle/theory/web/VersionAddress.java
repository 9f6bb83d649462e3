package org.ettle.theory.web;

import org.ettle.theory.Outcome;

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

    /// What was judged of the versions of the map, day by day.
    public String history() {
        return picture() + "/history";
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

    public String comparedWith(String earlier) {
        return mapPage() + "/comparison?from=" + earlier + "&to=" + version;
    }
}
