package house.planted.room;

final class Chatterer {

    void talk() {
        System.out.println("Nobody keeps this.");
    }
}
