package org.ettle.access.web.signin;

import java.util.ArrayList;
import java.util.List;
import org.ettle.access.Organisation;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// What the sign-in page shows.
///
/// @param then where to go once signed in
/// @param news what was just done, or null
/// @param invented whom the demonstration offers; none without it
public record SignInSheet(
        Field organisation,
        Field name,
        Field password,
        PasskeyButton passkey,
        String then,
        @Nullable String news,
        List<InventedPeople.Invented> invented) {

    public SignInSheet {
        invented = List.copyOf(invented);
    }

    static SignInSheet empty(
            List<Organisation> organisations,
            String address,
            PasskeyButton passkey,
            String then,
            List<InventedPeople.Invented> invented) {
        return new SignInSheet(
                Field.chosen("organisation", "Where do you work?", choices(organisations, address)),
                Field.typed("name", "Your sign-in name", ""),
                Field.typed("password", "Your password", ""),
                passkey,
                then,
                null,
                invented);
    }

    private static List<Field.Choice> choices(List<Organisation> organisations, String chosen) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "Choose your organisation", false));
        organisations.forEach(it ->
                choices.add(
                        new Field.Choice(it.address(), it.title(), it.address().equals(chosen))));
        return choices;
    }

    SignInSheet withName(String typed) {
        return new SignInSheet(
                organisation,
                Field.typed("name", name.label(), typed),
                password,
                passkey,
                then,
                news,
                invented);
    }

    SignInSheet withNews(@Nullable String words) {
        return new SignInSheet(organisation, name, password, passkey, then, words, invented);
    }

    SignInSheet withoutOrganisation() {
        return new SignInSheet(
                organisation.withFault("Choose where you work."),
                name,
                password,
                passkey,
                then,
                news,
                invented);
    }

    /// The same words whatever was wrong.
    SignInSheet refused(String words) {
        return new SignInSheet(
                organisation, name.withFault(words), password, passkey, then, news, invented);
    }

    SignInSheet withoutPasskey(String words) {
        return new SignInSheet(
                organisation, name, password, passkey.withFault(words), then, news, invented);
    }

    public List<Field> fields() {
        return List.of(organisation, name, password, passkey.field());
    }
}
