// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace vsp::xlsx {

/// What one sheet shows. Pointers go into the document.
struct PlannedSheet {
  std::string name;  ///< Legal and unique in the workbook.
  /// A table of data, alone on its sheet; nullptr for a sheet to read.
  const document::Table* data = nullptr;
  std::string heading;                         ///< At the top of a sheet to read; may be empty.
  std::vector<const document::Block*> blocks;  ///< Of a sheet to read: flat, without sections.
};

struct SheetPlan {
  SheetPlan() = default;
  SheetPlan(SheetPlan&&) = default;
  SheetPlan& operator=(SheetPlan&&) = default;

  std::deque<document::Block> made;  ///< Headings of inner sections, to which blocks point too.
  std::vector<PlannedSheet> sheets;
  std::string chart_data;  ///< Name of the sheet with the figures' values; empty without figures.
};

/// The sheets of a document: what stands before the first section, each section, after it the data
/// tables in it, then a sheet for the notes of data tables and one for the figures' values.
SheetPlan plan_sheets(const document::Document& document);

}  // namespace vsp::xlsx
