package org.ettle.theory.lint;

import java.net.URI;

/// A publication that a rule rests on.
public record Reading(String title, URI address) {

    static final Reading CRITERIA =
            new Reading(
                    "Davies (2012), criteria for assessing the evaluability of theories of change",
                    URI.create(
                            "http://mandenews.blogspot.co.uk/2012/04/criteria-for-assessing-evaluablity-of.html"));

    static final Reading CONNECTIONS =
            new Reading(
                    "Davies (2018), representing theories of change",
                    URI.create(
                            "http://mande.co.uk/2018/media-3/unpublished-paper/representing-theories-of-change-technical-challenges-with-evaluation-consequences/"));
}
