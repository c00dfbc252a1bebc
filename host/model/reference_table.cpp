// SPDX-License-Identifier: Apache-2.0
#include "model/reference_table.hpp"

#include <algorithm>
#include <utility>

namespace vsp {
namespace {

Finding malformed(const std::string& file, std::int64_t line, std::string found,
                  std::string expected) {
  return Finding{.code = "VSP-MOD-003",
                 .where = {.file = file, .row = line},
                 .arguments = {{"found", std::move(found)}, {"expected", std::move(expected)}}};
}

/// Splits text into records at line ends and commas outside quotes.
class RecordReader {
 public:
  RecordReader(std::string_view text, const std::string& file, std::vector<Finding>& findings)
      : text_(text), file_(file), findings_(findings) {}

  std::vector<ReferenceRow> read() {
    while (at_ < text_.size()) {
      if (text_[at_] == '\n' || text_[at_] == '\r') {
        end_line();
        continue;
      }
      ReferenceRow row{.line = line_, .cells = {}};
      read_record(row);
      rows_.push_back(std::move(row));
    }
    return std::move(rows_);
  }

 private:
  void end_line() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  void read_record(ReferenceRow& row) {
    for (;;) {
      row.cells.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted(row.line) : plain());
      if (at_ >= text_.size() || text_[at_] != ',') return;
      ++at_;
    }
  }

  std::string plain() {
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    std::string cell(text_.substr(at_, end - at_));
    at_ = end;
    return cell;
  }

  std::string quoted(std::int64_t line) {
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += '"';
        ++at_;
      } else {
        ++at_;
        return cell + plain();
      }
    }
    findings_.push_back(malformed(file_, line, "\"", "\"…\""));
    return cell;
  }

  std::string_view text_;
  const std::string& file_;
  std::vector<Finding>& findings_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
  std::vector<ReferenceRow> rows_;
};

}  // namespace

ReferenceTable::ReferenceTable(std::string file, std::string_view text,
                               const std::vector<std::string>& columns,
                               std::vector<Finding>& findings)
    : file_(std::move(file)) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  auto records = RecordReader(text, file_, findings).read();
  const std::vector<std::string> header =
      records.empty() ? std::vector<std::string>{} : std::move(records.front().cells);
  bool complete = true;
  for (const std::string& column : columns) {
    const auto place = std::find(header.begin(), header.end(), column);
    columns_.emplace(column, static_cast<std::size_t>(place - header.begin()));
    if (place != header.end()) continue;
    complete = false;
    findings.push_back(Finding{.code = "VSP-MOD-002",
                               .where = {.file = file_, .row = 1},
                               .arguments = {{"column", column}}});
  }
  if (!complete) return;
  for (std::size_t i = 1; i < records.size(); ++i) {
    if (records[i].cells.size() == header.size()) {
      rows_.push_back(std::move(records[i]));
    } else {
      findings.push_back(malformed(file_, records[i].line, std::to_string(records[i].cells.size()),
                                   std::to_string(header.size())));
    }
  }
}

const std::string& ReferenceTable::cell(const ReferenceRow& row, std::string_view column) const {
  return row.cells.at(columns_.find(column)->second);
}

}  // namespace vsp
