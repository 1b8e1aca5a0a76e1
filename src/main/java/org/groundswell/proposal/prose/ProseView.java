package org.groundswell.proposal.prose;

/**
 * Words in both forms: as they were written, for editing, and as HTML that is safe to show.
 *
 * @param markdown as the person wrote them
 * @param html as they are shown
 */
public record ProseView(String markdown, String html) {

  /** Both forms of these words; null for null. */
  public static ProseView of(String markdown) {
    return markdown == null ? null : new ProseView(markdown, Markdown.html(markdown));
  }
}
