// SPDX-License-Identifier: Apache-2.0
#include "csv_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <type_traits>

#include "csv_number.hpp"
#include "csv_text.hpp"

namespace vsp::source_csv {
namespace {

/// The shortest text of a number, with a true minus; decimal is the sign of the reader's language.
std::string printed(double value, char decimal) {
  std::array<char, 400> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  std::string text(buffer.data(), error == std::errc() ? end : buffer.data());
  std::replace(text.begin(), text.end(), '.', decimal);
  if (text.starts_with('-')) text.replace(0, 1, "\u2212");
  return text;
}

std::string printed_range(const ColumnRequest& column, char decimal) {
  if (!column.maximum) return "≥ " + printed(*column.minimum, decimal);
  if (!column.minimum) return "≤ " + printed(*column.maximum, decimal);
  return printed(*column.minimum, decimal) + "–" + printed(*column.maximum, decimal);
}

/// A cell of a number or integer column: a value, a state, or both; neither when it was refused.
struct NumberValue {
  std::optional<double> number;
  std::optional<std::int64_t> integer;
  std::optional<sdk::State> state;
};

/// Reads the cells of one number or integer column.
class NumberCells {
 public:
  NumberCells(const ColumnRequest& column, const DecimalSign& decimal, const Request& request,
              Findings& findings)
      : column_(column),
        decimal_(decimal),
        percent_allowed_(column.percent || request.percent_sign),
        findings_(findings) {}

  NumberValue read(std::string_view text, const Place& place) {
    const std::string_view cell = trim(text);
    if (const auto state = column_.state_of(cell)) return {{}, {}, state};
    if (cell.empty()) {
      refuse("VSP-SRC-007", place, cell);
      return {};
    }
    const NumberCell parts = take_apart(cell);
    const std::optional<ParsedNumber> parsed = parse(parts, cell, place);
    if (!parsed) return {};
    if (parts.star && !column_.star) {
      refuse("VSP-SRC-004", place, cell);
      return {};
    }
    if (parts.percent && !percent_allowed_) {
      findings_.error("VSP-SRC-020", place, cell);
      return {};
    }
    NumberValue value = checked(*parsed, parts, cell, place);
    if (value.number && parts.star) value.state = column_.star;
    return value;
  }

  /// After the last cell: shares that were given as 0–1 where percent are expected.
  void finish(const Place& first_cell) {
    if (!column_.percent || numbers_ < 3 || all_zero_ || !all_shares_) return;
    findings_.error("VSP-SRC-009", first_cell, "0–1", "0–100",
                    {{"count", std::to_string(numbers_)}});
  }

 private:
  void refuse(const char* code, const Place& place, std::string_view cell) {
    findings_.error(code, place, cell, list_of(column_.state_words));
  }

  std::optional<ParsedNumber> parse(const NumberCell& parts, std::string_view cell,
                                    const Place& place) {
    if (!decimal_.sign && decimal_evidence(parts.body) == DecimalEvidence::ambiguous) {
      const double with_comma = parse_number(parts.body, ',')->value;
      const double with_point = parse_number(parts.body, '.')->value;
      const double small = std::min(with_comma, with_point);
      findings_.error("VSP-SRC-022", place, cell, {},
                      {{"small_sv", printed(small, ',')},
                       {"small_en", printed(small, '.')},
                       {"large", printed(std::max(with_comma, with_point), '.')}});
      return std::nullopt;
    }
    const char sign = decimal_.sign.value_or('.');
    std::optional<ParsedNumber> parsed = parse_number(parts.body, sign);
    if (parsed && !parsed->finite) {
      findings_.error("VSP-SRC-005", place, cell);
      return std::nullopt;
    }
    if (parsed) return parsed;
    if (decimal_.contradictory && parse_number(parts.body, sign == ',' ? '.' : ',')) {
      findings_.error("VSP-SRC-023", place, cell, std::string(1, sign));
    } else if (is_not_finite_word(cell)) {
      findings_.error("VSP-SRC-005", place, cell);
    } else {
      refuse("VSP-SRC-004", place, cell);
    }
    return std::nullopt;
  }

  NumberValue checked(const ParsedNumber& parsed, const NumberCell& parts, std::string_view cell,
                      const Place& place) {
    // A negative zero would show up as "-0" somewhere; it means nothing here.
    const double number = parts.negative && parsed.value != 0 ? -parsed.value : parsed.value;
    if (column_.type == ColumnType::integer && !parsed.integer) {
      findings_.error("VSP-SRC-006", place, cell);
      return {};
    }
    if ((column_.minimum && number < *column_.minimum) ||
        (column_.maximum && number > *column_.maximum)) {
      findings_.error("VSP-SRC-008", place, cell, printed_range(column_, '.'),
                      {{"expected_sv", printed_range(column_, ',')}});
      return {};
    }
    ++numbers_;
    if (number != 0) all_zero_ = false;
    if (number < 0 || number > 1) all_shares_ = false;
    NumberValue value{number, {}, {}};
    if (parsed.integer) value.integer = parts.negative ? -*parsed.integer : *parsed.integer;
    return value;
  }

  const ColumnRequest& column_;
  const DecimalSign& decimal_;
  bool percent_allowed_;
  Findings& findings_;
  std::size_t numbers_ = 0;
  bool all_zero_ = true;
  bool all_shares_ = true;
};

/// Where the cells of one requested column are found; the rows are the records after the header.
class ColumnCells {
 public:
  ColumnCells(const Records& records, std::optional<std::size_t> cell, std::string_view name)
      : records_(records), cell_(cell), name_(name) {}

  bool present() const { return cell_.has_value(); }
  std::size_t rows() const { return records_.records.size() - 1; }
  std::string_view text(std::size_t row) const {
    const Record& record = records_.records[row + 1];
    // A short record was reported; its rest is read as empty and never used.
    return *cell_ < record.count ? records_.cell(record, *cell_) : std::string_view();
  }
  bool missing_in(std::size_t row) const { return *cell_ >= records_.records[row + 1].count; }
  Place place(std::size_t row) const {
    return {records_.records[row + 1].row, static_cast<std::int64_t>(cell_.value_or(0) + 1), name_};
  }

 private:
  const Records& records_;
  std::optional<std::size_t> cell_;
  std::string_view name_;
};

std::optional<std::string_view> name_of(std::optional<sdk::State> state) {
  return state ? std::optional(sdk::to_string(*state)) : std::nullopt;
}

/// The state of every row of an optional column that the file does not have.
sdk::State absent_state(const ColumnRequest& column) {
  return column.state_of("").value_or(sdk::State::missing);
}

void add_text(sdk::TableBuilder& table, const ColumnRequest& column, const ColumnCells& cells) {
  sdk::TextColumn values = table.text(column.name);
  std::optional<sdk::TextColumn> states;
  if (!column.states.empty()) states = table.text(column.name + "#state");
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    const std::string_view cell = cells.present() ? trim(cells.text(row)) : std::string_view();
    const auto state = cells.present() ? column.state_of(cell) : absent_state(column);
    const bool null = cell.empty() || state.has_value();
    values.append(null ? std::nullopt : std::optional(cell));
    if (states) states->append(name_of(state));
  }
}

template <class Values>
void append(Values& values, const NumberValue& value) {
  if constexpr (std::is_same_v<Values, sdk::NumberColumn>) {
    values.append(value.number);
  } else {
    values.append(value.integer);
  }
}

template <class Values>
void add_numbers(sdk::TableBuilder& table, Values values, const ColumnRequest& column,
                 const ColumnCells& cells, NumberCells reader) {
  sdk::TextColumn states = table.text(column.name + "#state");
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    NumberValue value;
    if (!cells.present()) {
      value.state = absent_state(column);
    } else if (!cells.missing_in(row)) {
      value = reader.read(cells.text(row), cells.place(row));
    }
    append(values, value);
    states.append(name_of(value.state));
  }
  if (cells.present() && cells.rows() > 0) reader.finish(cells.place(0));
}

}  // namespace

sdk::TableBuilder make_table(const Records& records, const HeaderMatch& header,
                             const DecimalSign& decimal, const Request& request,
                             Findings& findings) {
  sdk::TableBuilder table;
  sdk::IntegerColumn rows = table.integer("#row");
  for (std::size_t row = 1; row < records.records.size(); ++row) {
    rows.append(records.records[row].row);
  }
  for (std::size_t index = 0; index < request.columns.size(); ++index) {
    const ColumnRequest& column = request.columns[index];
    const ColumnCells cells(records, header.columns[index], column.name);
    NumberCells reader(column, decimal, request, findings);
    switch (column.type) {
      case ColumnType::text:
        add_text(table, column, cells);
        break;
      case ColumnType::number:
        add_numbers(table, table.number(column.name), column, cells, reader);
        break;
      case ColumnType::integer:
        add_numbers(table, table.integer(column.name), column, cells, reader);
        break;
    }
  }
  return table;
}

}  // namespace vsp::source_csv
