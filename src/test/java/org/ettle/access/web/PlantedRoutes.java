package org.ettle.access.web;

import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.ForTokens;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Routes of every rule, for the tests of the gate.
@Controller
@TestComponent
@ForMembers
class PlantedRoutes {

    @OpenToAll
    @GetMapping("/planted/open")
    @ResponseBody
    String open() {
        return "open";
    }

    @GetMapping("/planted/members")
    @ResponseBody
    String members() {
        return "members";
    }

    @PostMapping("/planted/members")
    @ResponseBody
    String sent() {
        return "sent";
    }

    @ForRoles(Role.ADMINISTRATOR)
    @GetMapping("/planted/administrators/{id}")
    @ResponseBody
    String administrators(@PathVariable String id) {
        if (id.equals("there")) {
            return "there";
        }
        throw new NotFound(id);
    }

    @ForRoles({Role.MAP_EDITOR, Role.JUDGE})
    @GetMapping("/planted/editors")
    @ResponseBody
    String editors() {
        return "editors";
    }

    @ForRoles(Role.ADMINISTRATOR)
    @ForTokens(Scope.DRAFTS_READ)
    @GetMapping("/api/planted/administrators/{id}")
    @ResponseBody
    String administratorsPrograms(@PathVariable String id) {
        return administrators(id);
    }

    @ForRoles({Role.MAP_EDITOR, Role.JUDGE})
    @ForTokens(Scope.DRAFTS_WRITE)
    @PostMapping("/api/planted/edits")
    @ResponseBody
    String edits() {
        return String.valueOf(Askers.get().person());
    }

    @OpenToAll
    @GetMapping("/api/planted/open")
    @ResponseBody
    String openToPrograms() {
        return String.valueOf(Askers.get().person());
    }
}
