package org.groundswell.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.groundswell.attachment.content.Kind;
import org.junit.jupiter.api.Test;

class DownloadTest {

  @Test
  void namesTheFileInBothForms() {
    assertThat(Download.disposition(file("Été \"A\" 50%.pdf", Kind.PDF)))
        .isEqualTo(
            "attachment; filename=\"_t_ _A_ 50_.pdf\";"
                + " filename*=UTF-8''%C3%89t%C3%A9%20%22A%22%2050%25.pdf");
  }

  @Test
  void showsPicturesInPlaceAndNothingElse() {
    for (Kind kind : Kind.values()) {
      assertThat(Download.disposition(file("a", kind)))
          .startsWith(kind.isImage() ? "inline;" : "attachment;");
    }
  }

  private static Attachment file(String name, Kind kind) {
    UUID id = UUID.randomUUID();
    return new Attachment(
        id, id, id, name, kind, 1, "", Instant.EPOCH, Reading.WAITING, null, false);
  }
}
