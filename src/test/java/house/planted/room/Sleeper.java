package house.planted.room;

final class Sleeper {

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
