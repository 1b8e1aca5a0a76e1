package org.groundswell.shielding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.shielding.GiveawaysView.Giveaway;
import org.groundswell.shielding.GiveawaysView.Kind;

/** Finds in a text what tells who wrote it; in English and French, and not everything there is. */
final class Telltale {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final int SHORTEST_NAME = 3;

  private static final String FEW =
      "(?:one|two|three|four|five|six|seven|eight|nine|[1-9]"
          + "|un|une|deux|trois|quatre|cinq|sept|huit|neuf)";

  private static final Map<Kind, Pattern> PATTERNS = new EnumMap<>(Kind.class);

  static {
    PATTERNS.put(Kind.EMAIL, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", FLAGS));
    PATTERNS.put(
        Kind.PHONE,
        Pattern.compile(
            "(?<![\\w])\\+?\\(?\\d(?:[ ()./-]?\\d){6,14}(?!\\w)"
                + "|(?:\\b(?:ext|extension|poste|room|bureau)\\.? ?n?°? ?\\d{2,5}\\b)",
            FLAGS));
    PATTERNS.put(
        Kind.ROLE,
        Pattern.compile(
            "\\b(?:as (?:the|head|deputy|director|manager|chief|secretary|driver|clerk"
                + " of)\\b[^.,;\\n"
                + "]{0,40}|I am the\\b[^.,;\\n"
                + "]{0,40}|I am (?:head|director|manager|deputy|responsible)\\b[^.,;\\n"
                + "]{0,40}|I(?: am|'m|’m) the only\\b[^.,;\\n"
                + "]{0,40}|my (?:title|post|position|grade)\\b[^.,;\\n"
                + "]{0,40}|en tant que\\b[^.,;\\n"
                + "]{0,40}|je suis (?:le|la|chef|directeur|directrice|seul|seule)\\b[^.,;\\n"
                + "]{0,40}|mon (?:poste|grade)\\b[^.,;\\n"
                + "]{0,40})",
            FLAGS));
    PATTERNS.put(
        Kind.FEW,
        Pattern.compile(
            "\\b(?:(?:office|team|unit|section|desk|shift) of "
                + FEW
                + "|(?:the|us|we are|we're) (?:only )?"
                + FEW
                + " (?:of us|colleagues|people|officers|clerks)"
                + "|(?:équipe|bureau|service) de "
                + FEW
                + "|(?:nous sommes|nous) "
                + FEW
                + ")\\b",
            FLAGS));
  }

  private Telltale() {}

  /** What gives the author away in this field. */
  static List<Giveaway> in(String field, String text, String ownName, String ownUnit) {
    List<Giveaway> found = new ArrayList<>();
    PATTERNS.forEach(
        (kind, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            found.add(new Giveaway(kind, field, matcher.group().strip()));
          }
        });
    String folded = folded(text);
    for (String part : ownName.split("[\\s.-]+")) {
      if (part.length() >= SHORTEST_NAME && says(folded, part)) {
        found.add(new Giveaway(Kind.OWN_NAME, field, part));
      }
    }
    if (says(folded, ownUnit)) {
      found.add(new Giveaway(Kind.OWN_UNIT, field, ownUnit));
    }
    return found;
  }

  private static boolean says(String foldedText, String word) {
    return !word.isBlank()
        && Pattern.compile("(?<!\\p{L})" + Pattern.quote(folded(word)) + "(?!\\p{L})")
            .matcher(foldedText)
            .find();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
