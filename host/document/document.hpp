// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "chart/specification.hpp"
#include "model/localized.hpp"
#include "model/value_state.hpp"

/// The neutral document tree that every writer receives. It holds finished text and unrounded
/// numbers; a writer lays out and draws, it computes nothing.
namespace vsp::document {

/// A stretch of text with one emphasis. Text is final: typography (non-breaking spaces, true minus,
/// en dash) is already right.
struct Run {
  std::string text;
  bool emphasis = false;
  bool strong = false;
  /// BCP 47 tag when it differs from the document's.
  std::string language;
  bool operator==(const Run&) const = default;
};
using Text = std::vector<Run>;

/// Concatenated text of the runs.
std::string plain_text(const Text& text);

enum class ParagraphRole {
  body,
  lead,     ///< Larger introduction under the title.
  note,     ///< Small: reading help, footnote of a block.
  source,   ///< Small: where the figures come from.
  finding,  ///< Something the host found in the published figures.
};

struct Paragraph {
  ParagraphRole role = ParagraphRole::body;
  Text text;
  bool operator==(const Paragraph&) const = default;
};

struct Heading {
  int level = 1;  ///< 1–4. A document has one title (Document::title), which is not a Heading.
  std::string id;
  Text text;
  bool operator==(const Heading&) const = default;
};

/// A sign beside a cell's text, so that nothing is said by colour alone.
enum class CellMark { none, better, worse, unchanged };

struct Cell {
  Text text;                     ///< What a reader sees, rounded and formatted.
  std::optional<double> number;  ///< The unrounded value, when the cell is a number.
  int decimals = 0;              ///< Decimals shown of number.
  std::string unit;              ///< "percent" for number formats; free otherwise; may be empty.
  /// State of the value; "value" for plain text. A cell with a state without number has number
  /// empty and says the state in words in text.
  ValueState state = ValueState::value;
  CellMark mark = CellMark::none;
  bool header = false;  ///< Row header.
  bool operator==(const Cell&) const = default;
};

enum class Align { left, right, center };

struct TableColumn {
  std::string id;  ///< ASCII, unique in the table; name of the column in data formats.
  Text heading;
  Align align = Align::left;
  double weight = 1;  ///< Share of the width.
  bool operator==(const TableColumn&) const = default;
};

struct Table {
  std::string id;     ///< ASCII, unique in the document.
  std::string label;  ///< "Tabell 1"; may be empty.
  Text caption;
  std::vector<TableColumn> columns;
  std::vector<std::vector<Cell>> rows;  ///< Each as long as columns.
  std::vector<Paragraph> notes;         ///< Under the table: notes, then source.
  /// A table of data: one header row from A1 and nothing else on its sheet in a workbook.
  bool data = false;
  bool operator==(const Table&) const = default;
};

struct Figure {
  std::string id;
  std::string label;  ///< "Figur 1"; may be empty.
  Text caption;
  std::string alternative;  ///< Alternative text, made from the data.
  chart::Specification chart;
  std::vector<Paragraph> notes;
  bool operator==(const Figure&) const = default;
};

/// An observation as data, for writers of data formats. Others skip it.
struct DataPoint {
  std::string indicator;
  std::string area;
  std::string period;
  std::string breakdown;
  ValueState state = ValueState::missing;
  std::optional<double> value, numerator, denominator, lower, upper;
  int decimals = 0;
  std::string unit;
  std::string source;  ///< Id of the source in the report definition.
  bool operator==(const DataPoint&) const = default;
};

struct Observations {
  std::vector<DataPoint> points;
  bool operator==(const Observations&) const = default;
};

struct PageBreak {
  bool operator==(const PageBreak&) const = default;
};

struct Section;
using Block = std::variant<Heading, Paragraph, Table, Figure, Observations, PageBreak, Section>;

/// A part with a name: a sheet in a workbook, a group of blocks elsewhere.
struct Section {
  std::string id;
  std::string title;
  std::vector<Block> blocks;
  bool operator==(const Section&) const;
};

/// The unit that a document is about.
struct Subject {
  std::string code;   ///< "00", "17", "1780", "RSS-17"
  std::string name;   ///< "Region Värmland"
  std::string level;  ///< "country", "region", "municipality", "rss", "healthcare_region"
  bool operator==(const Subject&) const = default;
};

struct Document {
  std::string id;      ///< Id in the report definition.
  std::string report;  ///< Id of the report.
  Language language = Language::sv;
  std::string title;
  std::string subtitle;
  std::string publisher;
  std::string description;  ///< One sentence, for the file's properties.
  Subject subject;
  std::string as_of;  ///< "2024-08-30": the only date that a writer may write.
  /// "landscape" or "portrait" (A4).
  std::string orientation = "portrait";
  /// Not empty: the document has synthetic figures, and this sentence must be seen on every page or
  /// sheet.
  std::string synthetic_notice;
  std::vector<Block> blocks;
  bool operator==(const Document&) const = default;
};

/// The tree as XML text, version 1 (docs/document-tree.md); numbers round-trip exactly.
std::string serialise(const Document& document);

/// The tree of such a text. Throws Error(Failure::plugin, VSP-DOC-…) when it is not one.
Document parse(std::string_view xml);

}  // namespace vsp::document
