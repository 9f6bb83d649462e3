package org.ettle.review.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.Askers;
import org.ettle.review.Review;
import org.springframework.stereotype.Component;

/// What stands around every page of a review: its place on the site, its title and its bar.
@Component
public class ReviewFrames {

    public static final String LIST = "/reviews";

    private final List<ReviewPart> parts;

    ReviewFrames(List<ReviewPart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(ReviewPart::place)).toList();
    }

    public static String address(Review.Id review) {
        return LIST + "/" + review;
    }

    /// @param title of the page itself
    public static Frame frame(Review review, String title) {
        return Frame.titled(title + ": " + review.title())
                .in(Section.REVIEWS)
                .under("Reviews", LIST)
                .under(review.title(), address(review.id()));
    }

    public static boolean isMember(Review review) {
        return review.organisation().equals(Askers.get().organisation());
    }

    /// @param here the address of the page, or of the one above it in the bar
    public ReviewHead head(Review review, String title, String here) {
        var bar = new ArrayList<Signpost>();
        add(bar, Signpost.to("Overview", address(review.id())), here);
        add(bar, Signpost.to("Protocol", address(review.id()) + "/protocol"), here);
        for (var part : parts) {
            part.signposts(review, isMember(review)).forEach(it -> add(bar, it, here));
        }
        return new ReviewHead(title, review.title(), invented(review, here), bar);
    }

    private ReviewHead.Invented invented(Review review, String here) {
        boolean isWork =
                parts.stream()
                        .filter(it -> it.signposts(review, false).isEmpty())
                        .flatMap(it -> it.signposts(review, true).stream())
                        .anyMatch(it -> it.address().equals(here));
        return !review.demonstration()
                ? ReviewHead.Invented.NO
                : isWork ? ReviewHead.Invented.REMINDED : ReviewHead.Invented.TOLD;
    }

    private static void add(List<Signpost> bar, Signpost signpost, String here) {
        bar.add(
                new Signpost(
                        signpost.words(), signpost.address(), signpost.address().equals(here)));
    }

    /// What everybody may know of what came of it.
    List<ReviewPart.Figure> results(Review review) {
        return parts.stream().flatMap(it -> it.results(review).stream()).toList();
    }

    /// What stands where, as far as the asker may see it.
    List<ReviewPart.Figure> figures(Review review) {
        return parts.stream().flatMap(it -> it.figures(review).stream()).toList();
    }
}
