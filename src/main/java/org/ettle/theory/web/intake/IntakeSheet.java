package org.ettle.theory.web.intake;

import java.util.List;
import org.ettle.platform.page.Field;
import org.ettle.theory.intake.Intake;

/// A form that takes files, and what was wrong with those that came.
///
/// @param lead what will happen
/// @param help how the files look, one thing a line
/// @param faults of the files, in their order; empty until some came
public record IntakeSheet(
        String title,
        String lead,
        List<String> help,
        String action,
        List<Field> fields,
        List<Intake.Fault> faults) {

    public IntakeSheet {
        help = List.copyOf(help);
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    IntakeSheet with(List<Intake.Fault> found) {
        return new IntakeSheet(title, lead, help, action, fields, found);
    }

    /// The same with a fault beside the question of this name.
    IntakeSheet faulty(String name, String words) {
        var others =
                fields.stream()
                        .map(field -> field.name().equals(name) ? field.withFault(words) : field)
                        .toList();
        return new IntakeSheet(title, lead, help, action, others, faults);
    }

    /// What is wrong with the files, counted.
    public String faultsInWords() {
        return faults.size() == 1
                ? "One fault was found. Nothing was kept."
                : faults.size() + " faults were found. Nothing was kept.";
    }
}
