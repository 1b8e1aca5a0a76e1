package org.groundswell.proposal.prose;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Gathers the words of a document on one line: what a link says, not where it leads. */
final class PlainWords extends AbstractVisitor {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final StringBuilder words = new StringBuilder();

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    words.append(' ').append(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    words.append(' ').append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    words.append(' ').append(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }

  static String onOneLine(CharSequence text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  @Override
  protected void visitChildren(Node parent) {
    if (parent instanceof org.commonmark.node.Block) {
      words.append(' ');
    }
    super.visitChildren(parent);
  }

  @Override
  public String toString() {
    return onOneLine(words);
  }
}
