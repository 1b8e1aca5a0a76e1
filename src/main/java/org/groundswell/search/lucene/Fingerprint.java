package org.groundswell.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.groundswell.rights.ProposalFacts;

/** Tells by 64 characters whether two indexes hold the same. */
final class Fingerprint {

  private Fingerprint() {}

  /** The same for equal proposals, whatever order their sets were filled in. */
  static String of(IndexedProposal proposal) {
    ProposalFacts facts = proposal.facts();
    IndexedProposal.Standing standing = proposal.standing();
    return of(
        String.join(
            "\n",
            proposal.id() + " " + proposal.number(),
            proposal.words().toString(),
            facts.state() + " " + facts.visibility() + " " + facts.visibleUnit(),
            new TreeSet<>(facts.desks()) + " " + facts.hidden(),
            new TreeSet<>(facts.authors()).toString(),
            new TreeSet<>(facts.circle()).toString(),
            standing.unitPath() + " " + standing.campaign() + " " + standing.supports(),
            new TreeSet<>(standing.themes()) + " " + new TreeSet<>(standing.formerThemes()),
            new TreeSet<>(standing.supporters()).toString(),
            new TreeSet<>(standing.followers()).toString(),
            Documents.micros(standing.since()) + " " + Documents.micros(standing.updated())));
  }

  /** The same for indexes that hold the same proposals, whatever segments they lie in. */
  static String of(IndexReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    StoredFields stored = reader.storedFields();
    Bits live = MultiBits.getLiveDocs(reader);
    for (int i = 0; i < reader.maxDoc(); i++) {
      if (live == null || live.get(i)) {
        Document document = stored.document(i, Set.of(FieldName.ID, FieldName.FINGERPRINT));
        lines.add(document.get(FieldName.ID) + " " + document.get(FieldName.FINGERPRINT));
      }
    }
    Collections.sort(lines);
    return of(String.join("\n", lines));
  }

  static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
