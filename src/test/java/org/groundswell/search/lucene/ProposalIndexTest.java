package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.search.lucene.IndexedProposals.aProposal;
import static org.groundswell.search.lucene.IndexedProposals.anybody;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.language.Languages;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk: what survives, what heals, and what a rebuild does. */
class ProposalIndexTest {

  @TempDir Path folder;

  @Test
  void findsAProposalAsSoonAsItIsWritten() {
    try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
      index.write(List.of(aProposal("Bicycle sheds").build()), List.of(), 7);

      assertThat(found(index, "bicycle")).hasSize(1);
      assertThat(index.position()).isEqualTo(7);
    }
  }

  @Test
  void answersWhoeverComesLaterFromASegmentThatLostADocumentMeanwhile() {
    try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
      IndexedProposal gone = aProposal("Bicycle racks").build();
      index.write(List.of(aProposal("Bicycle sheds").build(), gone), List.of(), 1);
      found(index, "bicycle");
      index.write(List.of(), List.of(gone.facts().id()), 2);

      SearchQuery later =
          new SearchQuery(
              "bicycle",
              new VisibleScope(UUID.randomUUID(), Set.of(), Set.of(), false),
              Filter.NONE,
              new Order.Relevance(),
              new Slice(0, 20));

      assertThat(index.search(later).hits()).hasSize(1);
    }
  }

  @Test
  void givesTheSameDigestHoweverOftenAndInWhicheverOrderProposalsAreWritten() {
    List<IndexedProposal> proposals =
        Stream.of("One", "Two", "Three").map(title -> aProposal(title).build()).toList();
    IndexedProposal gone = aProposal("Gone").build();

    String once;
    try (ProposalIndex index = ProposalIndex.open(folder.resolve("once"), () -> "journal")) {
      index.write(proposals, List.of(), 3);
      once = index.digest();
    }
    try (ProposalIndex index = ProposalIndex.open(folder.resolve("often"), () -> "journal")) {
      index.write(List.of(gone), List.of(), 1);
      for (IndexedProposal proposal : proposals.reversed()) {
        index.write(List.of(proposal), List.of(), 2);
        index.write(List.of(proposal), List.of(gone.id()), 3);
      }

      assertThat(index.digest()).isEqualTo(once);
      index.write(List.of(aProposal("Four").build()), List.of(), 4);
      assertThat(index.digest()).isNotEqualTo(once);
    }
  }

  @Nested
  class WhenTheProcessDies {

    @Test
    void keepsWhatWasCommittedAndThePositionThatBelongsToIt() {
      try (ProposalIndex index = firstBuilt(folder)) {
        index.write(List.of(aProposal("Committed").build()), List.of(), 5);
        index.commit();
        index.write(List.of(aProposal("Lost").build()), List.of(), 6);
      }

      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        assertThat(index.needsRebuild()).isFalse();
        assertThat(index.position()).isEqualTo(5);
        assertThat(found(index, "committed")).hasSize(1);
        assertThat(found(index, "lost")).isEmpty();
      }
    }

    @Test
    void asksForARebuildWhenTheFirstOneWasNotComplete() {
      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        index.rebuild(3).add(List.of(aProposal("Half way").build()));
      }

      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        assertThat(index.needsRebuild()).isTrue();
        assertThat(index.documents()).isZero();
      }
    }
  }

  @Test
  void asksForARebuildWhenItFollowedAnotherJournal() {
    try (ProposalIndex index = firstBuilt(folder)) {
      index.write(List.of(aProposal("Of another database").build()), List.of(), 5);
      index.commit();
    }

    try (ProposalIndex index = ProposalIndex.open(folder, () -> "another")) {
      assertThat(index.needsRebuild()).isTrue();
      assertThat(index.documents()).isZero();
    }
  }

  @Nested
  class WhenTheFilesAreDamaged {

    @Test
    void asksForARebuildAfterABitWasFlipped() throws IOException {
      try (ProposalIndex index = firstBuilt(folder)) {
        index.write(List.of(aProposal("Whole").build()), List.of(), 5);
        index.commit();
      }
      flipABitOfEverySegment();

      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        assertThat(index.needsRebuild()).isTrue();
        assertThat(found(index, "")).isEmpty();
      }
    }

    @Test
    void asksForARebuildAfterFilesWereDeleted() throws IOException {
      try (ProposalIndex index = firstBuilt(folder)) {
        index.write(List.of(aProposal("Whole").build()), List.of(), 5);
        index.commit();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
          Files.delete(file);
        }
      }

      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        assertThat(index.needsRebuild()).isTrue();
      }
    }

    private void flipABitOfEverySegment() throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        }
      }
    }
  }

  @Nested
  class WhileItIsRebuilt {

    @Test
    void servesTheOldUntilTheNewIsComplete() {
      try (ProposalIndex index = firstBuilt(folder)) {
        index.write(List.of(aProposal("Old").build()), List.of(), 5);

        ProposalIndex.Rebuild rebuild = index.rebuild(4);
        rebuild.add(List.of(aProposal("New").build()));
        assertThat(found(index, "old")).hasSize(1);
        assertThat(found(index, "new")).isEmpty();

        rebuild.complete();
        assertThat(found(index, "old")).isEmpty();
        assertThat(found(index, "new")).hasSize(1);
        assertThat(index.position()).isEqualTo(4);
      }
    }

    @Test
    void leavesOneDirectoryBehindHoweverItEnds() throws IOException {
      try (ProposalIndex index = firstBuilt(folder)) {
        index.rebuild(1).close();
        index.rebuild(2).complete();

        try (Stream<Path> directories = Files.list(folder)) {
          assertThat(directories).hasSize(1);
        }
      }
    }

    @Test
    void answersEverySearchWhileIndexesChangePlaces() throws InterruptedException {
      try (ProposalIndex index = firstBuilt(folder)) {
        index.write(List.of(aProposal("Always").build()), List.of(), 1);
        Thread rebuilding =
            Thread.ofPlatform()
                .start(
                    () -> {
                      for (int i = 0; i < 15; i++) {
                        ProposalIndex.Rebuild rebuild = index.rebuild(i);
                        rebuild.add(List.of(aProposal("Always").build()));
                        rebuild.complete();
                      }
                    });
        while (rebuilding.isAlive()) {
          assertThat(found(index, "always")).hasSize(1);
        }
        rebuilding.join();
      }
    }
  }

  @Nested
  class AfterAnUpgrade {

    @Test
    void servesAndFollowsInTheOldWayUntilItIsRebuilt() throws IOException {
      written("Bicycle sheds");
      restamp(now -> new Stamp(now.origin(), now.rights(), "of before"));

      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        assertThat(index.needsRebuild()).isTrue();
        assertThat(index.isComplete()).isFalse();
        assertThat(found(index, "bicycle")).hasSize(1);
        index.write(List.of(aProposal("Lamps").build()), List.of(), 6);
        index.commit();
        assertThat(found(index, "lamps")).hasSize(1);
      }
      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        assertThat(index.needsRebuild()).as("what it followed made it no newer").isTrue();
        assertThat(index.position()).isEqualTo(6);

        index.rebuild(6).complete();
        assertThat(index.needsRebuild()).isFalse();
        assertThat(index.isComplete()).isTrue();
      }
    }

    @Test
    void servesWhatWasWrittenForOtherLanguages() throws IOException {
      written("Bicycle sheds");

      try (ProposalIndex index =
          ProposalIndex.open(folder, Languages.of("en,fr"), () -> "journal")) {
        assertThat(index.isComplete()).isFalse();
        assertThat(found(index, "bicycle")).hasSize(1);
      }
    }

    @Test
    void answersNothingFromAnIndexWhoseRightsAreWrittenOtherwise() throws IOException {
      written("Bicycle sheds");
      restamp(now -> new Stamp(now.origin(), "of before", now.analysis()));

      try (ProposalIndex index = ProposalIndex.open(folder, () -> "journal")) {
        assertThat(index.needsRebuild()).isTrue();
        assertThat(found(index, "bicycle")).isEmpty();
      }
    }

    private void written(String title) {
      try (ProposalIndex index = firstBuilt(folder)) {
        index.write(List.of(aProposal(title).build()), List.of(), 5);
        index.commit();
      }
    }

    private void restamp(UnaryOperator<Stamp> change) throws IOException {
      Stamp now = Stamp.now("journal", Languages.USUAL);
      try (Directory directory = FSDirectory.open(generation());
          IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(change.apply(now).at(5).entrySet());
        writer.commit();
      }
    }
  }

  @Nested
  class WhileItRuns {

    @Test
    void goesOnAnsweringWhenItsFilesAreDeletedAndHeals() throws IOException {
      try (ProposalIndex index = committed()) {
        for (Path file : files()) {
          Files.delete(file);
        }

        assertThatThrownBy(index::commit).isInstanceOf(IllegalStateException.class);
        assertThat(index.needsRebuild()).isTrue();
        assertThat(found(index, "bicycle")).hasSize(1);
        rebuilt(index);
      }
    }

    @Test
    void goesOnAnsweringWhenAFileIsCutOffAndHeals() throws IOException {
      try (ProposalIndex index = committed()) {
        for (Path file : files()) {
          try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.truncate(0);
          }
        }

        assertThat(found(index, "bicycle")).as("an answer, whatever it finds").isNotNull();
        try {
          index.commit();
        } catch (IllegalStateException e) {
          assertThat(index.problem()).contains("length");
        }
        assertThat(index.needsRebuild()).isTrue();
        rebuilt(index);
      }
    }

    @Test
    void survivesAFullDiskAndHealsWhenThereIsSpaceAgain() {
      FullDisk disk = new FullDisk();
      try (ProposalIndex index = ProposalIndex.open(folder, disk, () -> "journal")) {
        index.rebuild(0).complete();
        index.write(List.of(aProposal("Bicycle sheds").build()), List.of(), 5);
        index.commit();
        disk.isFull(true);

        assertThatThrownBy(() -> index.write(List.of(aProposal("Lamps").build()), List.of(), 6))
            .isInstanceOf(IllegalStateException.class);
        assertThat(index.problem()).contains("No space left on device");
        assertThat(index.needsRebuild()).isTrue();
        assertThat(found(index, "bicycle")).hasSize(1);
        try (ProposalIndex.Rebuild rebuild = index.rebuild(6)) {
          assertThatThrownBy(rebuild::complete).isInstanceOf(IllegalStateException.class);
        }
        assertThat(found(index, "bicycle")).hasSize(1);

        disk.isFull(false);
        rebuilt(index);
        assertThat(index.problem()).isEmpty();
      }
    }

    private ProposalIndex committed() {
      ProposalIndex index = firstBuilt(folder);
      index.write(List.of(aProposal("Bicycle sheds").build()), List.of(), 5);
      index.commit();
      return index;
    }

    private void rebuilt(ProposalIndex index) {
      try (ProposalIndex.Rebuild rebuild = index.rebuild(0)) {
        rebuild.add(List.of(aProposal("Bicycle sheds").build()));
        rebuild.follow(List.of(aProposal("Lamps").build()), List.of(), 6);
        rebuild.complete();
      }
      index.commit();
      assertThat(found(index, "bicycle")).hasSize(1);
      assertThat(found(index, "lamps")).hasSize(1);
      assertThat(index.position()).isEqualTo(6);
      assertThat(index.needsRebuild()).isFalse();
      assertThat(index.isComplete()).isTrue();
    }

    private List<Path> files() throws IOException {
      try (Stream<Path> files = Files.list(generation())) {
        return files.filter(file -> file.toString().endsWith(".cfs")).toList();
      }
    }
  }

  private Path generation() throws IOException {
    try (Stream<Path> directories = Files.list(folder)) {
      return directories.findFirst().orElseThrow();
    }
  }

  private static ProposalIndex firstBuilt(Path folder) {
    ProposalIndex index = ProposalIndex.open(folder, () -> "journal");
    index.rebuild(0).complete();
    return index;
  }

  private static List<UUID> found(ProposalIndex index, String text) {
    SearchQuery query =
        new SearchQuery(text, anybody(), Filter.NONE, new Order.Relevance(), new Slice(0, 20));
    return index.search(query).hits().stream().map(SearchResult.Hit::id).toList();
  }
}
