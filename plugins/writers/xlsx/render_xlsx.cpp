// SPDX-License-Identifier: Apache-2.0
#include "render_xlsx.hpp"

#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>

#include "chart_data.hpp"
#include "diagnostics/error.hpp"
#include "excel_text.hpp"
#include "reading_sheet.hpp"
#include "sheet_plan.hpp"
#include "sheet_writer.hpp"
#include "table_cells.hpp"
#include "words.hpp"

namespace vsp::xlsx {
namespace {

/// What a property of a workbook can hold.
constexpr std::size_t kMaximumProperty = 255;

/// Midnight, UTC, of "2024-08-30" in seconds since 1970.
std::time_t seconds_of(const std::string& date) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const char* end = date.data() + date.size();
  const auto number = [&](std::size_t from, std::size_t to, auto& value) {
    const auto result = std::from_chars(date.data() + from, date.data() + to, value);
    return result.ec == std::errc{} && result.ptr == date.data() + to;
  };
  const bool shaped = end - date.data() == 10 && date[4] == '-' && date[7] == '-' &&
                      number(0, 4, year) && number(5, 7, month) && number(8, 10, day);
  const std::chrono::year_month_day when{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  if (!shaped || !when.ok() || year < 1900) {
    Finding finding;
    finding.code = "VSP-XLS-010";
    finding.arguments = {{"found", date}, {"expected", "2024-08-30"}};
    throw Error(Failure::configuration, std::move(finding));
  }
  return std::chrono::seconds(std::chrono::sys_days(when).time_since_epoch()).count();
}

void set_properties(const document::Document& document, const WorkbookFile& workbook) {
  const auto property = [](std::string_view text) {
    return excel_prefix(clean_text(text), kMaximumProperty);
  };
  const Words& w = words(document.language);
  std::string title = property(document.title);
  std::string subject = property(document.subject.name);
  if (!document.subject.code.empty())
    subject = property(subject + " (" + document.subject.code + ")");
  std::string author = property(document.publisher);
  std::string comments = document.synthetic_notice;
  if (!document.description.empty()) {
    comments = document.description + (comments.empty() ? "" : " ") + comments;
  }
  comments = property(comments);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.author = author.data();
  properties.company = author.data();
  properties.comments = comments.data();
  properties.created = seconds_of(document.as_of);
  check(workbook_set_properties(workbook.handle(), &properties), "workbook_set_properties", {});
  check(workbook_set_custom_property_string(workbook.handle(),
                                            std::string(w.language_property).c_str(),
                                            std::string(w.language_tag).c_str()),
        "workbook_set_custom_property_string", {});
}

std::vector<SheetLayout> lay_out(const document::Document& document, const SheetPlan& plan,
                                 ChartData& charts) {
  const Words& w = words(document.language);
  const std::string remark(w.remark);
  std::vector<SheetLayout> layouts;
  bool first = true;
  for (const PlannedSheet& sheet : plan.sheets) {
    if (sheet.data != nullptr) {
      layouts.push_back(data_sheet(sheet.name, *sheet.data, document.language, remark,
                                   document.synthetic_notice));
    } else {
      layouts.push_back(reading_sheet(sheet, document, first, plan.chart_data, charts));
      first = false;
    }
  }
  if (!plan.chart_data.empty()) {
    layouts.push_back(charts.layout(plan.chart_data, document.synthetic_notice));
  }
  return layouts;
}

}  // namespace

Options options_from(std::string_view json) {
  const nlohmann::json options = nlohmann::json::parse(json, nullptr, false);
  const auto refuse = [](const std::string& found) {
    Finding finding;
    finding.code = "VSP-XLS-009";
    finding.arguments = {{"found", found}, {"expected", "{}"}};
    throw Error(Failure::configuration, std::move(finding));
  };
  if (!options.is_object()) refuse(std::string(json.substr(0, 80)));
  for (const auto& [key, value] : options.items()) {
    if (key != "share") refuse(key);
  }
  return {};
}

std::string render_xlsx(const document::Document& document, const Options&) {
  const SheetPlan plan = plan_sheets(document);
  ChartData charts(document.language);
  const std::vector<SheetLayout> layouts = lay_out(document, plan, charts);
  WorkbookFile workbook;
  set_properties(document, workbook);
  RangeNames names;
  const WorkbookContext context{document, charts, plan.chart_data, names};
  // All sheets first: charts refer to a sheet that stands after them.
  std::vector<lxw_worksheet*> sheets;
  for (const SheetLayout& layout : layouts) sheets.push_back(workbook.add_sheet(layout.name));
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    write_sheet(layouts[i], sheets[i], context, workbook);
  }
  return workbook.finish();
}

}  // namespace vsp::xlsx
