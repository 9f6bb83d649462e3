package org.ettle.access.passkey;

import java.util.UUID;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.access.session.Sessions;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;

/// Passkeys for tests that need somebody to have one.
public final class PasskeyFixtures {

    private PasskeyFixtures() {}

    /// Ends the other sessions of the person, as adding one does.
    public static PretendDevice add(
            Passkeys passkeys,
            Sessions sessions,
            OrganisationId organisation,
            UUID person,
            String name) {
        var device = new PretendDevice(organisation, person);
        Askers.run(
                Asker.theProgram(organisation, "a test"),
                () -> {
                    var word = sessions.begin(person, Way.PASSWORD, Proof.TWO_FACTORS, "A test");
                    var member = sessions.find(word).orElseThrow().member();
                    var question = passkeys.ask(member, name).orElseThrow().question();
                    passkeys.add(
                            member, name, question.sealed(), device.made(question.challenge()));
                });
        return device;
    }
}
