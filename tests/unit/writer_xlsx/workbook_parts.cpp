// SPDX-License-Identifier: Apache-2.0
#include "workbook_parts.hpp"

#include <stdlib.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace vsp::xlsx::test {
namespace {

std::string sheet_part(std::size_t sheet) {
  return "xl/worksheets/sheet" + std::to_string(sheet) + ".xml";
}

/// Text of all "t" below a shared string: plain or in stretches.
std::string text_of(pugi::xml_node item) {
  std::string text = item.child("t").child_value();
  for (const pugi::xml_node run : item.children("r")) text += run.child("t").child_value();
  return text;
}

}  // namespace

WorkbookParts::WorkbookParts(const std::string& bytes) {
  std::string name = (std::filesystem::temp_directory_path() / "xlsx-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
  folder_ = name;
  workbook_ = folder_ / "workbook.xlsx";
  std::ofstream(workbook_, std::ios::binary) << bytes;
  const std::string command =
      "unzip -q '" + workbook_.string() + "' -d '" + (folder_ / "parts").string() + "'";
  if (std::system(command.c_str()) != 0) throw std::runtime_error(command);
}

WorkbookParts::~WorkbookParts() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string WorkbookParts::part(const std::string& name) const {
  std::ifstream file(folder_ / "parts" / name, std::ios::binary);
  if (!file) throw std::runtime_error("no part " + name);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> WorkbookParts::names() const {
  std::vector<std::string> names;
  const std::filesystem::path root = folder_ / "parts";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(root).string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string WorkbookParts::everything() const {
  std::string all;
  for (const std::string& name : names()) all += part(name);
  return all;
}

bool WorkbookParts::all_well_formed() const {
  const std::string command = "cd '" + (folder_ / "parts").string() +
                              "' && find . -type f -print0 | xargs -0 xmllint --noout";
  return std::system(command.c_str()) == 0;
}

pugi::xml_document WorkbookParts::parsed(const std::string& name) const {
  pugi::xml_document document;
  const std::string text = part(name);
  const auto result =
      document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) throw std::runtime_error("not XML: " + name);
  return document;
}

std::vector<std::string> WorkbookParts::sheet_names() const {
  std::vector<std::string> names;
  const pugi::xml_document workbook = parsed("xl/workbook.xml");
  for (const pugi::xml_node sheet : workbook.child("workbook").child("sheets")) {
    names.emplace_back(sheet.attribute("name").value());
  }
  return names;
}

std::map<std::string, std::string> WorkbookParts::cells(std::size_t sheet) const {
  std::vector<std::string> strings;
  const std::vector<std::string> all = names();
  if (std::find(all.begin(), all.end(), "xl/sharedStrings.xml") != all.end()) {
    const pugi::xml_document shared = parsed("xl/sharedStrings.xml");
    for (const pugi::xml_node item : shared.child("sst").children("si")) {
      strings.push_back(text_of(item));
    }
  }
  std::map<std::string, std::string> cells;
  const pugi::xml_document document = parsed(sheet_part(sheet));
  for (const pugi::xml_node row : document.child("worksheet").child("sheetData").children("row")) {
    for (const pugi::xml_node cell : row.children("c")) {
      if (!cell.child("v")) continue;
      const std::string value = cell.child("v").child_value();
      const bool shared = std::string(cell.attribute("t").value()) == "s";
      cells[cell.attribute("r").value()] = shared ? strings.at(std::stoul(value)) : value;
    }
  }
  return cells;
}

std::vector<std::string> WorkbookParts::number_cells(std::size_t sheet) const {
  std::vector<std::string> addresses;
  const pugi::xml_document document = parsed(sheet_part(sheet));
  for (const pugi::xml_node row : document.child("worksheet").child("sheetData").children("row")) {
    for (const pugi::xml_node cell : row.children("c")) {
      if (cell.child("v") && !cell.attribute("t")) {
        addresses.emplace_back(cell.attribute("r").value());
      }
    }
  }
  return addresses;
}

std::string WorkbookParts::number_code(std::size_t sheet, const std::string& address) const {
  const pugi::xml_document document = parsed(sheet_part(sheet));
  const pugi::xml_node cell = document.select_node(("//c[@r='" + address + "']").c_str()).node();
  const pugi::xml_document styles = parsed("xl/styles.xml");
  int index = cell.attribute("s").as_int();
  for (const pugi::xml_node format : styles.child("styleSheet").child("cellXfs").children("xf")) {
    if (index-- > 0) continue;
    const std::string id = format.attribute("numFmtId").value();
    const pugi::xml_node code =
        styles.select_node(("//numFmt[@numFmtId='" + id + "']").c_str()).node();
    return code ? code.attribute("formatCode").value() : "#" + id;
  }
  return {};
}

}  // namespace vsp::xlsx::test
