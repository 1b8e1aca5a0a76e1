package org.groundswell.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Refusal;

/** Reads the files of a proposal, as one person may see them. */
@ApplicationScoped
class AttachedFiles {

  private final ProposalCards cards;
  private final Proposals proposals;
  private final Attachments attachments;
  private final Directory directory;

  @Inject
  AttachedFiles(
      ProposalCards cards, Proposals proposals, Attachments attachments, Directory directory) {
    this.cards = cards;
    this.proposals = proposals;
    this.attachments = attachments;
    this.directory = directory;
  }

  /** The files, in the order in which they came. */
  List<AttachmentView> of(Asker asker, UUID proposal) {
    cards.requireVisible(asker, proposal);
    return views(
        asker,
        proposal,
        attachments.present(proposal).stream().filter(file -> sees(asker, file)).toList());
  }

  /** One file, which the asker has just attached. */
  AttachmentView one(Asker asker, UUID proposal, UUID id) {
    return views(asker, proposal, List.of(find(proposal, id))).getFirst();
  }

  /** One file, to be opened. */
  Attachment open(Asker asker, UUID proposal, UUID id) {
    cards.requireVisible(asker, proposal);
    return attachments
        .findPresent(proposal, id)
        .filter(file -> sees(asker, file))
        .orElseThrow(() -> new Refusal(AttachmentRefusal.NO_SUCH_ATTACHMENT));
  }

  /** What is out of sight is there for its uploader and for facilitators. */
  private static boolean sees(Asker asker, Attachment file) {
    return !file.hidden()
        || file.uploader().equals(asker.id())
        || Rights.mayModerate(asker).allowed();
  }

  private Attachment find(UUID proposal, UUID id) {
    return attachments
        .find(proposal, id)
        .orElseThrow(() -> new Refusal(AttachmentRefusal.NO_SUCH_ATTACHMENT));
  }

  private List<AttachmentView> views(Asker asker, UUID proposal, List<Attachment> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    Map<UUID, PersonRef> people =
        directory.people(files.stream().map(Attachment::uploader).collect(Collectors.toSet()));
    boolean draft =
        proposals.find(proposal).map(Proposal::state).filter(State.DRAFT::equals).isPresent();
    return files.stream()
        .map(
            file ->
                new AttachmentView(
                    file.id(),
                    file.name(),
                    file.kind(),
                    file.size(),
                    file.at(),
                    people.get(file.uploader()),
                    file.reading(),
                    file.readingProblem(),
                    file.hidden(),
                    may(asker, file, draft)))
        .toList();
  }

  /** What is hidden stays as it is, for whoever judges. */
  private static List<String> may(Asker asker, Attachment file, boolean draft) {
    if (file.hidden()) {
      return List.of();
    }
    if (draft || file.uploader().equals(asker.id())) {
      return List.of("remove");
    }
    return Rights.mayModerate(asker).allowed() ? List.of("report", "hide") : List.of("report");
  }
}
