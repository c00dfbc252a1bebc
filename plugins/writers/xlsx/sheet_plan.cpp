// SPDX-License-Identifier: Apache-2.0
#include "sheet_plan.hpp"

#include <algorithm>
#include <span>

#include "excel_names.hpp"
#include "words.hpp"

namespace vsp::xlsx {
namespace {

using document::Block;
using document::Section;
using document::Table;

/// Blocks of one future sheet in order: to read, and data tables that get sheets of their own.
struct Parted {
  std::vector<const Block*> reading;
  std::vector<const Table*> data;
  bool has_figure = false;
};

document::Text plain(const std::string& text) { return {{text, false, false, ""}}; }

void part(std::span<const Block> blocks, int depth, std::deque<Block>& made, Parted& parted) {
  for (const Block& block : blocks) {
    if (const auto* section = std::get_if<Section>(&block)) {
      if (!section->title.empty()) {
        made.emplace_back(
            document::Heading{std::min(depth + 1, 4), section->id, plain(section->title)});
        parted.reading.push_back(&made.back());
      }
      part(section->blocks, depth + 1, made, parted);
    } else if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->data) {
      parted.data.push_back(table);
    } else if (!std::holds_alternative<document::Observations>(block)) {
      parted.has_figure = parted.has_figure || std::holds_alternative<document::Figure>(block);
      parted.reading.push_back(&block);
    }
  }
}

bool has_something_to_read(const std::vector<const Block*>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block* block) {
    return !std::holds_alternative<document::PageBreak>(*block);
  });
}

std::string full_caption(const Table& table) {
  const std::string caption = document::plain_text(table.caption);
  if (table.label.empty() || caption.empty()) return table.label + caption;
  return table.label + ". " + caption;
}

class Planner {
 public:
  explicit Planner(const document::Document& document)
      : document_(document), words_(words(document.language)) {}

  SheetPlan plan() {
    const std::span<const Block> blocks(document_.blocks);
    std::size_t first = 0;
    for (std::size_t i = 0; i <= blocks.size(); ++i) {
      const Section* section = i < blocks.size() ? std::get_if<Section>(&blocks[i]) : nullptr;
      if (i < blocks.size() && section == nullptr) continue;
      add_loose(blocks.subspan(first, i - first));
      if (section != nullptr) add_section(*section);
      first = i + 1;
    }
    if (plan_.sheets.empty()) add_reading(document_.title, "", {});
    add_remarks();
    if (has_figure_) plan_.chart_data = names_.claim(words_.chart_data, "");
    return std::move(plan_);
  }

 private:
  /// Blocks that are in no section.
  void add_loose(std::span<const Block> blocks) {
    Parted parted;
    part(blocks, 0, plan_.made, parted);
    if (has_something_to_read(parted.reading)) {
      const bool alone =
          std::none_of(document_.blocks.begin(), document_.blocks.end(),
                       [](const Block& block) { return std::holds_alternative<Section>(block); });
      std::string name = alone ? document_.title : std::string(words_.first_sheet);
      if (!plan_.sheets.empty()) name = first_heading(parted.reading, document_.title);
      add_reading(name, "", std::move(parted.reading));
    }
    has_figure_ = has_figure_ || parted.has_figure;
    for (const Table* table : parted.data) add_data(*table, "");
  }

  void add_section(const Section& section) {
    Parted parted;
    part(section.blocks, 1, plan_.made, parted);
    const bool only_data = !has_something_to_read(parted.reading) && parted.data.size() == 1;
    if (!only_data) add_reading(section.title, section.title, std::move(parted.reading));
    has_figure_ = has_figure_ || parted.has_figure;
    for (const Table* table : parted.data) add_data(*table, only_data ? section.title : "");
  }

  void add_reading(const std::string& name, const std::string& heading,
                   std::vector<const Block*> blocks) {
    PlannedSheet sheet;
    sheet.name = names_.claim(name, words_.first_sheet);
    sheet.heading = heading;
    sheet.blocks = std::move(blocks);
    plan_.sheets.push_back(std::move(sheet));
  }

  void add_data(const Table& table, const std::string& title) {
    PlannedSheet sheet;
    sheet.data = &table;
    std::string name = title;
    if (name.empty()) name = table.label;
    if (name.empty()) name = document::plain_text(table.caption);
    sheet.name = names_.claim(name, table.id);
    plan_.sheets.push_back(std::move(sheet));
  }

  /// Nothing but the table stands on a sheet of data, so its notes get a place of their own.
  void add_remarks() {
    std::vector<const Block*> blocks;
    const auto add = [&](Block block) {
      plan_.made.push_back(std::move(block));
      blocks.push_back(&plan_.made.back());
    };
    for (const PlannedSheet& sheet : plan_.sheets) {
      if (sheet.data == nullptr || sheet.data->notes.empty()) continue;
      const std::string caption = full_caption(*sheet.data);
      add(document::Heading{2, "",
                            plain(caption.empty() ? sheet.name : sheet.name + ": " + caption)});
      for (const document::Paragraph& note : sheet.data->notes) add(note);
    }
    const std::string title(words_.remarks);
    if (!blocks.empty()) add_reading(title, title, std::move(blocks));
  }

  static std::string first_heading(const std::vector<const Block*>& blocks,
                                   const std::string& fallback) {
    for (const Block* block : blocks) {
      if (const auto* heading = std::get_if<document::Heading>(block)) {
        return document::plain_text(heading->text);
      }
    }
    return fallback;
  }

  const document::Document& document_;
  const Words& words_;
  SheetNames names_;
  SheetPlan plan_;
  bool has_figure_ = false;
};

}  // namespace

SheetPlan plan_sheets(const document::Document& document) { return Planner(document).plan(); }

}  // namespace vsp::xlsx
