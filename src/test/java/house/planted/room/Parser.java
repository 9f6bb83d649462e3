package house.planted.room;

import org.jsoup.Jsoup;

final class Parser {

    String words(String document) {
        return Jsoup.parse(document).text();
    }
}
