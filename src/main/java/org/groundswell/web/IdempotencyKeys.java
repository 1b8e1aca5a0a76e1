package org.groundswell.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.groundswell.storage.Columns;

/**
 * The keys people used, each with the response that its request got: sealed, without a name, and
 * with no more of its time than the day.
 */
@ApplicationScoped
class IdempotencyKeys {

  /** Counted from the beginning of the day, so that each is kept for 48 hours at least. */
  static final Duration KEPT = Duration.ofHours(72);

  private static final String DUPLICATE = "23505";
  private static final int NO_ANSWER_YET = 0;

  private final Clock clock;

  @Resource(lookup = "java:app/groundswell")
  private DataSource dataSource;

  @Inject
  IdempotencyKeys(Clock clock) {
    this.clock = clock;
  }

  IdempotencyKeys(Clock clock, DataSource dataSource) {
    this.clock = clock;
    this.dataSource = dataSource;
  }

  /** Somebody else has claimed the key, and has committed. */
  static final class Claimed extends Exception {

    Claimed() {
      super(null, null, false, false);
    }
  }

  /**
   * The response this request got before.
   *
   * @throws Refusal when the key was used for another request
   */
  Optional<Response> answered(SentRequest sent) {
    SealedAnswer sealed = SealedAnswer.of(sent.person(), sent.key());
    String select =
        "select request_hash, status, location, etag, body from idempotency_key"
            + " where person_id = ? and key_text = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setObject(1, sealed.owner());
      statement.setString(2, sealed.name());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(response(row, sent, sealed)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response response(ResultSet row, SentRequest sent, SealedAnswer sealed)
      throws SQLException {
    if (!sent.digest().equals(sealed.open(row.getString("request_hash")))) {
      throw new Refusal(WebRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    Response.ResponseBuilder response = Response.status(row.getInt("status"));
    String location = sealed.open(row.getString("location"));
    if (location != null) {
      response.location(URI.create(location));
    }
    String etag = row.getString("etag");
    if (etag != null) {
      response.tag(new EntityTag(etag));
    }
    String body = sealed.open(row.getString("body"));
    if (body != null) {
      response.entity(body.getBytes(StandardCharsets.UTF_8)).type(MediaType.APPLICATION_JSON);
    }
    return response.build();
  }

  /**
   * Takes the key for this transaction; waits for a twin that has it.
   *
   * @throws Claimed when the twin committed
   */
  void claim(SentRequest sent) throws Claimed {
    SealedAnswer sealed = SealedAnswer.of(sent.person(), sent.key());
    String insert =
        "insert into idempotency_key (person_id, key_text, request_hash, status, created_at)"
            + " values (?, ?, ?, ?, ?)";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setObject(1, sealed.owner());
      statement.setString(2, sealed.name());
      statement.setString(3, sealed.seal(sent.digest()));
      statement.setInt(4, NO_ANSWER_YET);
      statement.setObject(5, Columns.moment(clock.instant().truncatedTo(ChronoUnit.DAYS)));
      statement.executeUpdate();
    } catch (SQLException e) {
      if (DUPLICATE.equals(e.getSQLState())) {
        throw new Claimed();
      }
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the response beside the key. */
  void keep(SentRequest sent, Response response) {
    String update =
        "update idempotency_key set status = ?, location = ?, etag = ?, body = ?"
            + " where person_id = ? and key_text = ?";
    EntityTag tag = response.getEntityTag();
    SealedAnswer sealed = SealedAnswer.of(sent.person(), sent.key());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setInt(1, response.getStatus());
      statement.setString(
          2,
          response.getLocation() == null ? null : sealed.seal(response.getLocation().toString()));
      statement.setString(3, tag == null ? null : tag.getValue());
      statement.setString(4, response.hasEntity() ? sealed.seal(body(response.getEntity())) : null);
      statement.setObject(5, sealed.owner());
      statement.setString(6, sealed.name());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(Object entity) {
    Object kept = entity instanceof ShownOnce secret ? secret.withoutSecret() : entity;
    return JsonSettings.jsonb().toJson(kept);
  }

  /** Forgets the keys that are older than {@link #KEPT}; answers how many. */
  int purge() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
      statement.setObject(1, Columns.moment(clock.instant().minus(KEPT)));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
