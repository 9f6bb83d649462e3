package house.planted.room;

/// Keeps a statement although it is neither store nor sheets.
final class StatementKeeper {

    String statement() {
        return "select label from theory.outcome";
    }
}
