package org.groundswell.signin.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceAccountDraftTest {

  @Test
  void hasNoRoleBesideStaffWhereNoneIsNamed() {
    assertThat(new ServiceAccountDraft("Feed", "Ask Ama", new UUID(0, 1), null).roles()).isEmpty();
  }
}
