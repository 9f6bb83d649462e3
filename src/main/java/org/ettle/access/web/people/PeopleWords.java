package org.ettle.access.web.people;

import java.time.Instant;
import java.time.LocalDate;
import org.ettle.access.AccessRefusal;
import org.ettle.platform.page.Moments;
import org.jspecify.annotations.Nullable;

/// The words in which the pages of people speak.
final class PeopleWords {

    private PeopleWords() {}

    /// @param field the question that the reader should look at again
    private record Fault(String field, String words) {}

    static String day(LocalDate day) {
        return Moments.words(day);
    }

    static String moment(Instant moment) {
        return Moments.words(moment);
    }

    static String field(AccessRefusal refusal) {
        return of(refusal).field();
    }

    static String words(AccessRefusal refusal) {
        return of(refusal).words();
    }

    private static Fault of(AccessRefusal refusal) {
        return switch (refusal) {
            case AccessRefusal.NameMissing() -> new Fault("name", "Enter the person’s name.");
            case AccessRefusal.NotASignInName _ ->
                    new Fault(
                            "signInName",
                            "Enter a sign-in name of letters a to z and figures. It may have dots,"
                                    + " hyphens, underscores, plus signs and @ after the first.");
            case AccessRefusal.SignInNameTaken(var name) ->
                    new Fault(
                            "signInName",
                            "Somebody else signs in as " + name + ". Choose another sign-in name.");
            case AccessRefusal.ReasonMissing() -> new Fault("reason", "Say why, in a few words.");
            case AccessRefusal.NotToOneself() ->
                    new Fault(
                            "reason",
                            "Nobody does this to their own record. Ask another administrator.");
            case AccessRefusal.LastAdministrator() ->
                    new Fault(
                            "reason",
                            "This is the last administrator. Give somebody else the role first.");
            case AccessRefusal.AlreadyDisabled(var since) ->
                    new Fault("reason", "They have been shut out since " + moment(since) + ".");
            case AccessRefusal.NotDisabled() ->
                    new Fault("reason", "They can sign in already. There is nothing to do.");
            case AccessRefusal.EndsBeforeItBegins(var from, _) ->
                    new Fault("until", "Enter a day after " + day(from) + ", or leave it empty.");
            case AccessRefusal.InThePast _ ->
                    new Fault("from", "Enter today or a day to come. What was is not rewritten.");
            case AccessRefusal.AlreadyHeld(var role, var from, var until) ->
                    new Fault(
                            "role",
                            "They hold the role "
                                    + role.title()
                                    + " "
                                    + period(from, until)
                                    + ". Choose another role or another time.");
            case AccessRefusal.NotHeldThen(var role, var on) ->
                    new Fault(
                            "from",
                            "The role "
                                    + role.title()
                                    + " is over by "
                                    + day(on)
                                    + ". Enter an earlier day.");
            case AccessRefusal.AlreadyOpen(var organisation) ->
                    new Fault(
                            "organisation",
                            organisation
                                    + " has an administrator, who adds people there. Ask them.");
            case AccessRefusal.NoSecondFactor() ->
                    new Fault("reason", "They have no second step. There is nothing to reset.");
            case AccessRefusal.OnlyADemonstration() ->
                    new Fault("reason", "Invented people have no password, so they need no link.");
        };
    }

    /// “from 1 May 2026 until 3 May 2026”: the second day is the last one.
    static String period(LocalDate from, @Nullable LocalDate until) {
        var begin = "from " + day(from);
        return until == null ? begin : begin + " until " + day(until.minusDays(1));
    }
}
