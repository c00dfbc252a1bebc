// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "render_xlsx.hpp"
#include "sample_document.hpp"
#include "workbook_parts.hpp"

namespace vsp::xlsx {
namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// What another program reads out of the workbook, as it shows it: every sheet as CSV.
TEST(LibreOffice, ShowsTheValuesOfEverySheet) {
  const test::WorkbookParts parts(render_xlsx(test::sample_profile(), {}));
  const std::filesystem::path folder = parts.workbook().parent_path();
  // Field separator ;, quote ", UTF-8, cells as shown, all sheets.
  const std::string command =
      "soffice '-env:UserInstallation=file://" + (folder / "profile").string() +
      "' --headless --convert-to 'csv:Text - txt - csv "
      "(StarCalc):59,34,76,1,,1033,false,true,true,false,false,-1' --outdir '" +
      folder.string() + "' '" + parts.workbook().string() + "' >/dev/null 2>&1";
  ASSERT_EQ(std::system(command.c_str()), 0) << command;
  const std::string overview = content(folder / "workbook-Översikt.csv");
  EXPECT_NE(overview.find("Förtroende för hälso- och sjukvården;59.7\u00A0%;60.9\u00A0%;\u22121.2;"
                          "2023;sämre än 2017 ▼;"),
            std::string::npos)
      << overview;
  EXPECT_NE(overview.find("Sjuksköterskor med utbildningsförmån;1553*;12,345;ej tillämpligt;"),
            std::string::npos);
  EXPECT_NE(overview.find("\n=SUM(A1:A3);undertryckt;0.0;+5.1;"), std::string::npos);
  const std::string data = content(folder / "workbook-Data.csv");
  EXPECT_EQ(data.substr(0, data.find('\n')), "Indikator;Område;Period;Värde;Tillstånd;Exempeldata");
  EXPECT_NE(data.find("primarvard_kostnadsandel;17;2020;;saknas;"), std::string::npos) << data;
  const std::string charts = content(folder / "workbook-Diagramdata.csv");
  EXPECT_NE(charts.find(";Värmland;2020;;;saknas;"), std::string::npos) << charts;
  EXPECT_NE(charts.find(";Undvikbar slutenvård bland äldre;2024;;-112;värde;"), std::string::npos)
      << charts;
}

}  // namespace
}  // namespace vsp::xlsx
