package org.groundswell.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An invented agency of any size as files and provisioning systems tell of it: the same each time.
 *
 * <p>Few names are frequent and many are rare, as among people; every tenth family name is double,
 * and many are written with accents.
 */
record Workforce(int units, List<String> names) {

  private static final List<String> GIVEN =
      List.of(
          "Maria",
          "Ana",
          "Mohammed",
          "José",
          "Wei",
          "Fatima",
          "Łukasz",
          "Chidi",
          "Ravi",
          "Søren",
          "Zoë",
          "Ngozi",
          "Ama",
          "Kofi",
          "Mei",
          "Ivan",
          "Olga",
          "Yuki",
          "Jean",
          "Élodie",
          "Bjørn",
          "Agnieszka",
          "Tomás",
          "Siobhán",
          "Lars",
          "Ingrid",
          "Ahmed",
          "Leila",
          "Priya",
          "Sanjay",
          "Hannah",
          "Noah",
          "Grace",
          "Samuel",
          "Esther",
          "Kwame",
          "Abena",
          "Çağla",
          "Đorđe",
          "Nguyệt",
          "Xavier",
          "Ursula",
          "Quentin",
          "Þóra",
          "Zbigniew",
          "Walter",
          "Vera",
          "Emil");
  private static final List<String> STEMS =
      List.of(
          "Men", "Mül", "Ngu", "Oka", "Sil", "Had", "Kow", "Lin", "Bar", "Smi", "Jo", "Wil", "Bro",
          "Tay", "Ev", "Tho", "Rob", "Wal", "Wri", "Gre", "Ada", "Boa", "Asa", "Dar", "Ofo", "Owu",
          "Tet", "Ank", "Qua", "Yeb", "Iva", "Pet", "Nov", "Dvo", "Hor", "Sza", "Kis", "Tót", "Øst",
          "Ås");
  private static final List<String> ENDINGS =
      List.of(
          "sah", "ler", "yễn", "for", "va", "dad", "ska", "berg", "ba", "th", "nes", "son", "wn",
          "lor", "ans", "mas", "erts", "ker", "ght", "en", "ms", "teng", "nte", "ko", "ri", "su",
          "teh", "rah", "ye", "oah", "nov", "rov", "ák", "řák", "váth", "bó", "sdóttir", "ici",
          "ez", "eaux");

  static Workforce of(int people, int units) {
    Random chance = new Random(60_000);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String family = family(chance);
      String second = chance.nextInt(10) == 0 ? "-" + family(chance) : "";
      names.add(frequent(GIVEN, chance) + " " + family + second);
    }
    return new Workforce(units, Collections.unmodifiableList(names));
  }

  private static String family(Random chance) {
    return frequent(STEMS, chance) + frequent(ENDINGS, chance);
  }

  /** The first of the list about seven times as often as one in its middle. */
  private static String frequent(List<String> list, Random chance) {
    return list.get((int) (list.size() * Math.pow(chance.nextDouble(), 1.6)));
  }

  int people() {
    return names.size();
  }

  /** The file of units: ten below each, twenty at the top. */
  String unitsFile() {
    StringBuilder text = new StringBuilder("code,name,parent\n");
    for (int i = 1; i <= units; i++) {
      String parent = i <= 20 ? "" : "U" + (i / 10);
      text.append("U%d,Unit %d,%s\n".formatted(i, i, parent));
    }
    return text.toString();
  }

  /** The file of people, each unit with its manager; every so many of them have another title. */
  String peopleFile(int promotedEvery) {
    StringBuilder text = new StringBuilder("user_name,name,unit,title,email,manages\n");
    for (int i = 0; i < people(); i++) {
      text.append(
          "u%1$d,%2$s,U%3$d,%4$s,u%1$d@agency.example,%5$s\n"
              .formatted(
                  i,
                  names.get(i),
                  i % units + 1,
                  promotedEvery > 0 && i % promotedEvery == 0 ? "Senior clerk" : "Clerk",
                  i < units ? "U" + (i + 1) : ""));
    }
    return text.toString();
  }

  /** A user of SCIM who is in none of the files. */
  String user(int number) {
    String[] name = names.get(number % people()).split(" ", 2);
    return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
         "userName":"s%1$d","externalId":"e-%1$d",
         "name":{"givenName":"%2$s","familyName":"%3$s"},"title":"Clerk","active":true,
         "emails":[{"value":"s%1$d@agency.example","type":"work","primary":true}],
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"U%4$d"}}
        """
        .formatted(number, name[0], name[1], number % units + 1);
  }
}
