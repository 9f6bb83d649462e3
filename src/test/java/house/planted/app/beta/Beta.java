package house.planted.app.beta;

public record Beta() {}
