package org.groundswell.triage.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;

/**
 * The gaps in a text that is to be filled: named ones, {@code {author}}, and free ones, {@code [… a
 * day]}.
 *
 * <p>A free blank begins with a bracket and an ellipsis, so that a link in Markdown is none.
 */
public final class Blanks {

  /** Every named blank. {@code helper} is filled when somebody asks for more work. */
  public static final List<String> NAMED = List.of("author", "title", "date", "unit", "helper");

  private static final Pattern NAMED_BLANK = Pattern.compile("\\{([\\p{L}\\p{N} _-]{1,40})}");
  private static final Pattern FREE_BLANK = Pattern.compile("\\[(?:…|\\.\\.\\.)[^\\]\\n]*]");
  private static final String HELPER = "helper";

  private Blanks() {}

  /**
   * Lets a template through whose blanks are all known.
   *
   * @throws InvalidInput at the field with a blank that nobody could fill
   */
  static void requireKnown(TemplateDraft template) {
    List<FieldError> errors = new ArrayList<>();
    unknown("/text", template.text(), template.code(), errors);
    unknown("/whatWouldChange", template.whatWouldChange(), template.code(), errors);
    unknown("/nextStep", template.nextStep(), template.code(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static void unknown(
      String pointer, String text, AnswerCode code, List<FieldError> errors) {
    for (String name : named(text)) {
      if (!NAMED.contains(name)) {
        errors.add(
            new FieldError(
                pointer,
                "has a blank {%s} that nothing fills; there are {%s}"
                    .formatted(name, String.join("}, {", NAMED))));
      } else if (name.equals(HELPER) && code != AnswerCode.NEEDS_WORK) {
        errors.add(new FieldError(pointer, "has a blank {helper}, but nobody helps here"));
      }
    }
  }

  /** Whether something is still to be filled, by whatever. */
  public static boolean isLeftIn(String text) {
    return text != null
        && (FREE_BLANK.matcher(text).find() || named(text).stream().anyMatch(NAMED::contains));
  }

  private static List<String> named(String text) {
    return text == null
        ? List.of()
        : NAMED_BLANK.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }
}
