// SPDX-License-Identifier: Apache-2.0
#include "csv_parser.hpp"

#include "csv_text.hpp"

namespace vsp::source_csv {

Parser::Parser(std::string_view text, char delimiter, std::int64_t first_row, Findings& findings)
    : text_(text),
      delimiter_(delimiter),
      findings_(findings),
      row_(first_row),
      record_row_(first_row) {
  for (const char stop : {'\r', '\n', '"', delimiter})
    stops_[static_cast<unsigned char>(stop)] = true;
}

bool Parser::next(Records& records) {
  if (position_ >= text_.size()) return false;
  record_row_ = row_;
  Record record{row_, records.cells.size(), 0, false};
  bool quoted = false;
  while (true) {
    ++record.count;
    if (opening_quote() != std::string_view::npos) {
      quoted = true;
      records.cells.push_back(quoted_cell(record.count, records));
    } else {
      records.cells.push_back(plain_cell(record.count));
    }
    if (position_ >= text_.size()) break;
    if (text_[position_] == delimiter_) {
      ++position_;
      continue;
    }
    position_ += line_end_length(position_);
    ++row_;
    break;
  }
  record.blank = record.count == 1 && !quoted && trim(records.cells.back()).empty();
  records.records.push_back(record);
  return true;
}

std::size_t Parser::line_end_length(std::size_t position) const {
  if (position >= text_.size()) return 0;
  if (text_[position] == '\n') return 1;
  if (text_[position] != '\r') return 0;
  return position + 1 < text_.size() && text_[position + 1] == '\n' ? 2 : 1;
}

bool Parser::at_end_of_cell() const {
  return position_ >= text_.size() || text_[position_] == delimiter_ ||
         line_end_length(position_) > 0;
}

std::size_t Parser::opening_quote() const {
  std::size_t position = position_;
  while (position < text_.size()) {
    const char character = text_[position];
    if (character == '"') return position;
    if (character == delimiter_ || (character != ' ' && character != '\t')) break;
    ++position;
  }
  return std::string_view::npos;
}

std::string_view Parser::plain_cell(std::int64_t column) {
  const std::size_t begin = position_;
  bool quote_seen = false;
  while (true) {
    while (position_ < text_.size() && !stops_[static_cast<unsigned char>(text_[position_])]) {
      ++position_;
    }
    if (at_end_of_cell()) break;
    quote_seen = true;
    ++position_;
  }
  const std::string_view cell = text_.substr(begin, position_ - begin);
  if (quote_seen) findings_.error("VSP-SRC-034", {record_row_, column}, trim(cell));
  return cell;
}

std::string_view Parser::quoted_cell(std::int64_t column, Records& records) {
  position_ = opening_quote() + 1;
  const std::int64_t opening_row = row_;
  const std::size_t content = position_;
  std::size_t copied = position_;  // Up to here the cell stands in *copy.
  std::string* copy = nullptr;
  const auto copy_up_to = [&](std::size_t end) {
    if (copy == nullptr) copy = &records.unescaped.emplace_back();
    copy->append(text_.substr(copied, end - copied));
  };
  while (true) {
    position_ = text_.find_first_of("\"\r\n", position_);
    if (position_ == std::string_view::npos) {
      position_ = text_.size();
      findings_.error("VSP-SRC-033", {opening_row, column},
                      text_.substr(content, text_.find_first_of("\r\n", content) - content));
      return text_.substr(content);
    }
    if (const std::size_t line_end = line_end_length(position_)) {
      ++row_;
      if (text_[position_] == '\r') {
        copy_up_to(position_);
        copy->push_back('\n');
        copied = position_ + line_end;
      }
      position_ += line_end;
    } else if (position_ + 1 < text_.size() && text_[position_ + 1] == '"') {
      copy_up_to(position_ + 1);
      position_ += 2;
      copied = position_;
    } else {
      break;
    }
  }
  if (copy != nullptr) copy_up_to(position_);
  const std::string_view cell =
      copy != nullptr ? std::string_view(*copy) : text_.substr(content, position_ - content);
  ++position_;
  after_quote(column);
  return cell;
}

void Parser::after_quote(std::int64_t column) {
  const std::size_t begin = position_;
  while (!at_end_of_cell()) ++position_;
  const std::string_view rest = trim(text_.substr(begin, position_ - begin));
  if (!rest.empty()) findings_.error("VSP-SRC-035", {record_row_, column}, rest);
}

Records parse_records(std::string_view text, char delimiter, std::int64_t first_row,
                      Findings& findings) {
  Records records;
  Parser parser(text, delimiter, first_row, findings);
  while (parser.next(records)) {
  }
  return records;
}

}  // namespace vsp::source_csv
