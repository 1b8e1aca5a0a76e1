package org.groundswell.search.lucene;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.search.language.Language;
import org.groundswell.search.language.Languages;

/** Turns a proposal into the Lucene document that stands for it. */
final class Documents {

  private static final FieldType OCCURRENCE = new FieldType();

  static {
    OCCURRENCE.setIndexOptions(IndexOptions.DOCS);
    OCCURRENCE.setOmitNorms(true);
    OCCURRENCE.freeze();
  }

  private Documents() {}

  /** Finds the one document of a proposal. */
  static Term of(UUID id) {
    return new Term(FieldName.ID, id.toString());
  }

  static Document document(IndexedProposal proposal, Languages languages) {
    Document document = new Document();
    document.add(new StringField(FieldName.ID, proposal.id().toString(), Field.Store.YES));
    document.add(new StoredField(FieldName.FINGERPRINT, Fingerprint.of(proposal)));
    addKeyword(document, FieldName.NUMBER, Long.toString(proposal.number()));
    document.add(new NumericDocValuesField(FieldName.NUMBER, proposal.number()));
    addWords(document, proposal.words(), languages);
    addAudience(document, proposal.facts());
    addStanding(document, proposal);
    return document;
  }

  private static void addWords(
      Document document, IndexedProposal.Words words, Languages languages) {
    addText(document, FieldName.TITLE, words.title());
    addText(document, FieldName.BODY, words.body());
    addText(document, FieldName.TALK, words.talk());
    languages
        .languageOf(words.title() + "\n" + words.body())
        .ifPresent(
            language -> {
              addStems(document, FieldName.TITLE, words.title(), language);
              addStems(document, FieldName.BODY, words.body(), language);
              addLanguage(document, FieldName.LANGUAGE, language);
            });
    languages
        .languageOf(words.talk())
        .ifPresent(
            language -> {
              addStems(document, FieldName.TALK, words.talk(), language);
              addLanguage(document, FieldName.TALK_LANGUAGE, language);
            });
    if (!words.files().isEmpty()) {
      addFiles(document, words.files(), languages);
    }
    String people = FieldName.any(FieldName.PEOPLE);
    document.add(new TextField(people, words.people(), Field.Store.NO));
    addBeginnings(document, FieldName.PEOPLE, words.people());
  }

  private static void addFiles(Document document, String files, Languages languages) {
    addText(document, FieldName.FILES, files);
    languages
        .languageOf(files)
        .ifPresent(
            language -> {
              addStems(document, FieldName.FILES, files, language);
              addLanguage(document, FieldName.FILES_LANGUAGE, language);
            });
  }

  private static void addText(Document document, String field, String text) {
    document.add(new StoredField(FieldName.shown(field), text));
    document.add(new TextField(FieldName.any(field), text, Field.Store.NO));
    addBeginnings(document, field, text);
  }

  /** Only whether a word begins so, not how often or where. */
  private static void addBeginnings(Document document, String field, String text) {
    document.add(new Field(FieldName.beginnings(field), text, OCCURRENCE));
  }

  private static void addStems(Document document, String field, String text, Language language) {
    document.add(new TextField(FieldName.in(language, field), text, Field.Store.NO));
  }

  private static void addLanguage(Document document, String field, Language language) {
    document.add(new StringField(field, language.code(), Field.Store.YES));
  }

  private static void addAudience(Document document, ProposalFacts facts) {
    addKeyword(document, FieldName.AUDIENCE, facts.visibility().slug());
    if (facts.visibleUnit() != null) {
      addIds(document, FieldName.AUDIENCE_UNIT, Set.of(facts.visibleUnit()));
    }
    addIds(document, FieldName.DESK, facts.desks());
    addIds(document, FieldName.AUTHOR, facts.authors());
    addIds(document, FieldName.CIRCLE, facts.circle());
    addIds(document, FieldName.CONFLICTED, facts.conflicted());
    addKeyword(document, FieldName.HIDDEN, Boolean.toString(facts.hidden()));
  }

  private static void addStanding(Document document, IndexedProposal proposal) {
    String state = proposal.facts().state().slug();
    addKeyword(document, FieldName.STATE, state);
    document.add(new SortedSetDocValuesField(FieldName.STATE, new BytesRef(state)));
    IndexedProposal.Standing standing = proposal.standing();
    addIds(document, FieldName.UNIT, standing.unitPath());
    for (UUID unit : standing.unitPath()) {
      document.add(new SortedSetDocValuesField(FieldName.UNIT, new BytesRef(unit.toString())));
    }
    standing.campaign().ifPresent(id -> addIds(document, FieldName.CAMPAIGN, Set.of(id)));
    addThemes(document, standing);
    addIds(document, FieldName.SUPPORTER, standing.supporters());
    addIds(document, FieldName.FOLLOWER, standing.followers());
    document.add(new NumericDocValuesField(FieldName.SUPPORTS, standing.supports()));
    document.add(new NumericDocValuesField(FieldName.SINCE, micros(standing.since())));
    document.add(new LongPoint(FieldName.SINCE, micros(standing.since())));
    addYear(document, standing.since());
    document.add(new NumericDocValuesField(FieldName.UPDATED, micros(standing.updated())));
  }

  /** Found by what a theme was called before a merger; counted by what it is now. */
  private static void addThemes(Document document, IndexedProposal.Standing standing) {
    for (String theme : standing.themes()) {
      addKeyword(document, FieldName.THEME, theme);
      document.add(new SortedSetDocValuesField(FieldName.THEME, new BytesRef(theme)));
    }
    standing.formerThemes().forEach(theme -> addKeyword(document, FieldName.THEME, theme));
  }

  private static void addYear(Document document, Instant since) {
    String year = Integer.toString(since.atZone(ZoneOffset.UTC).getYear());
    addKeyword(document, FieldName.YEAR, year);
    document.add(new SortedSetDocValuesField(FieldName.YEAR, new BytesRef(year)));
  }

  private static void addIds(Document document, String field, Collection<UUID> ids) {
    for (UUID id : ids) {
      addKeyword(document, field, id.toString());
    }
  }

  private static void addKeyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  /** The tables keep microseconds. */
  static long micros(Instant instant) {
    return Math.multiplyExact(instant.getEpochSecond(), 1_000_000L) + instant.getNano() / 1_000;
  }
}
