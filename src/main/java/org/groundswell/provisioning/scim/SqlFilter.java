package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A SCIM filter as a condition in SQL: sixty thousand people are not read to find one.
 *
 * <p>Attributes that are not in the table of columns are refused as {@code invalidFilter}, not
 * taken for absent.
 */
final class SqlFilter {

  private final Map<String, Column> columns;
  private final List<Object> values = new ArrayList<>();

  private SqlFilter(Map<String, Column> columns) {
    this.columns = columns;
  }

  /** How a column is compared. */
  enum Kind {
    /** Kept in lower case beside what people see. */
    FOLDED,
    EXACT,
    ID,
    /** A condition by itself. */
    YES_OR_NO,
    /** An existence query with one mark for an id. */
    MEMBER
  }

  record Column(String sql, Kind kind) {}

  record Condition(String sql, List<Object> values) {

    static final Condition EVERYTHING = new Condition("1 = 1", List.of());
  }

  static Condition of(FilterNode filter, Map<String, Column> columns) {
    if (filter == null) {
      return Condition.EVERYTHING;
    }
    SqlFilter made = new SqlFilter(columns);
    return new Condition(made.sql(filter), List.copyOf(made.values));
  }

  private String sql(FilterNode node) {
    return switch (node) {
      case AndExpressionNode both ->
          "(" + sql(both.getLeftNode()) + " and " + sql(both.getRightNode()) + ")";
      case OrExpressionNode either ->
          "(" + sql(either.getLeftNode()) + " or " + sql(either.getRightNode()) + ")";
      case NotExpressionNode not -> "not coalesce(" + sql(not.getRightNode()) + ", false)";
      case AttributePathRoot path when path.isWithFilter() -> sql(path.getChild());
      case AttributeExpressionLeaf leaf -> leaf(leaf);
      default -> throw new InvalidFilterException("The filter has a part that is not known.");
    };
  }

  private String leaf(AttributeExpressionLeaf leaf) {
    String name = leaf.getSchemaAttribute().getScimNodeName().toLowerCase(Locale.ROOT);
    Column column = columns.get(name);
    if (column == null) {
      throw new InvalidFilterException("One cannot filter by " + name + " here.");
    }
    return switch (column.kind()) {
      case YES_OR_NO -> yesOrNo(leaf, column);
      case MEMBER -> member(leaf, column);
      case ID -> id(leaf, column);
      case FOLDED, EXACT -> text(leaf, column);
    };
  }

  private String yesOrNo(AttributeExpressionLeaf leaf, Column column) {
    boolean wanted = leaf.getBooleanValue().orElse(false);
    return switch (leaf.getComparator()) {
      case PR -> "1 = 1";
      case EQ -> wanted ? column.sql() : "not " + column.sql();
      case NE -> wanted ? "not " + column.sql() : column.sql();
      default -> throw unfit(leaf);
    };
  }

  private String member(AttributeExpressionLeaf leaf, Column column) {
    if (leaf.getComparator() != Comparator.EQ) {
      throw unfit(leaf);
    }
    values.add(uuid(leaf));
    return column.sql();
  }

  private String id(AttributeExpressionLeaf leaf, Column column) {
    return switch (leaf.getComparator()) {
      case PR -> column.sql() + " is not null";
      case EQ, NE -> {
        values.add(uuid(leaf));
        yield column.sql() + (leaf.getComparator() == Comparator.EQ ? " = ?" : " <> ?");
      }
      default -> throw unfit(leaf);
    };
  }

  private static UUID uuid(AttributeExpressionLeaf leaf) {
    try {
      return UUID.fromString(leaf.getStringValue().orElse(""));
    } catch (IllegalArgumentException e) {
      // Nobody has this id: that is an answer, not a mistake.
      return new UUID(0, 0);
    }
  }

  private String text(AttributeExpressionLeaf leaf, Column column) {
    Comparator comparator = leaf.getComparator();
    if (comparator == Comparator.PR) {
      return column.sql() + " is not null";
    }
    if (leaf.isNull()) {
      return column.sql() + (comparator == Comparator.EQ ? " is null" : " is not null");
    }
    String said = leaf.getStringValue().orElse("");
    String value = column.kind() == Kind.FOLDED ? ScimSettings.key(said) : said;
    return switch (comparator) {
      case EQ -> with(value, column.sql() + " = ?");
      case NE -> with(value, "(" + column.sql() + " is null or " + column.sql() + " <> ?)");
      case SW -> like(column, literal(value) + "%");
      case EW -> like(column, "%" + literal(value));
      case CO -> like(column, "%" + literal(value) + "%");
      case GT -> with(value, column.sql() + " > ?");
      case GE -> with(value, column.sql() + " >= ?");
      case LT -> with(value, column.sql() + " < ?");
      case LE -> with(value, column.sql() + " <= ?");
      default -> throw unfit(leaf);
    };
  }

  private String like(Column column, String pattern) {
    return with(pattern, column.sql() + " like ? escape '!'");
  }

  private static String literal(String value) {
    return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private String with(Object value, String sql) {
    values.add(value);
    return sql;
  }

  private static InvalidFilterException unfit(AttributeExpressionLeaf leaf) {
    return new InvalidFilterException(
        leaf.getComparator().name().toLowerCase(Locale.ROOT)
            + " does not fit "
            + leaf.getSchemaAttribute().getScimNodeName());
  }
}
