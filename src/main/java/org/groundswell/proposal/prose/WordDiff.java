package org.groundswell.proposal.prose;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two versions of a text, word by word. */
public final class WordDiff {

  /** A word is a run of letters and digits with their combining marks; anything else is itself. */
  private static final Pattern TOKENS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

  private WordDiff() {}

  /** What became of a part. */
  public enum Op {
    SAME,
    GONE,
    NEW
  }

  /** A run of words that stayed, went or came. */
  public record Part(Op op, String text) {}

  /** The parts in order; joined without the new ones they are {@code before}. */
  public static List<Part> between(String before, String after) {
    List<String> old = tokens(before);
    List<String> now = tokens(after);
    List<Part> parts = new ArrayList<>();
    int position = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int start = delta.getSource().getPosition();
      add(parts, Op.SAME, old.subList(position, start));
      add(parts, Op.GONE, delta.getSource().getLines());
      add(parts, Op.NEW, delta.getTarget().getLines());
      position = start + delta.getSource().size();
    }
    add(parts, Op.SAME, old.subList(position, old.size()));
    return parts;
  }

  private static void add(List<Part> parts, Op op, List<String> tokens) {
    if (!tokens.isEmpty()) {
      parts.add(new Part(op, String.join("", tokens)));
    }
  }

  private static List<String> tokens(String text) {
    return text == null ? List.of() : TOKENS.matcher(text).results().map(r -> r.group()).toList();
  }
}
