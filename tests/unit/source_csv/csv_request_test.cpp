// SPDX-License-Identifier: Apache-2.0
#include "csv_request.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace vsp::source_csv {
namespace {

/// The first finding's code and key.
std::string refused(const std::string& json) {
  Findings findings("");
  EXPECT_FALSE(parse_request(json, findings)) << json;
  if (findings.all().empty()) return "accepted";
  const sdk::Finding& first = findings.all().front();
  return first.code + (first.arguments.empty() ? "" : " " + first.arguments.front().second);
}

std::string with_column(const std::string& members) {
  return R"({"version":1,"path":"/x","columns":[{"name":"v","type":"number")" + members + "}]}";
}

TEST(CsvRequest, ReadsAllOfIt) {
  Findings findings("");
  const auto request = parse_request(
      R"({"version":1,"path":"/a/b.csv","label":"b.csv",
          "options":{"delimiter":"\t","decimal":",","encoding":"iso-8859-1","percent_sign":true},
          "columns":[{"name":"kod","type":"text"},
                     {"name":"v","type":"number","required":false,"headers":["Värde"],
                      "states":{"":"missing","*":"provisional"," KAN ej ":"cannot_be_estimated"},
                      "percent":true,"range":{"min":0,"max":100.5}}]})",
      findings);
  ASSERT_TRUE(request);
  EXPECT_EQ(request->delimiter, '\t');
  EXPECT_EQ(request->decimal, ',');
  EXPECT_EQ(request->encoding, Encoding::windows_1252);
  EXPECT_TRUE(request->percent_sign);
  ASSERT_EQ(request->columns.size(), 2U);
  EXPECT_EQ(request->columns[0].headers, std::vector<std::string>{"kod"});
  const ColumnRequest& column = request->columns[1];
  EXPECT_FALSE(column.required);
  EXPECT_EQ(column.star, sdk::State::provisional);
  EXPECT_EQ(column.state_of("kan EJ"), sdk::State::cannot_be_estimated);
  EXPECT_EQ(column.state_of(""), sdk::State::missing);
  EXPECT_FALSE(column.state_of("12"));
  EXPECT_EQ(column.maximum, 100.5);
}

TEST(CsvRequest, RefusesWhatIsNoRequest) {
  EXPECT_EQ(refused("{"), "VSP-SRC-051");
  EXPECT_EQ(refused("[]"), "VSP-SRC-052 ");
  EXPECT_EQ(refused(R"({"version":2,"path":"/x","columns":[{"name":"v","type":"text"}]})"),
            "VSP-SRC-052 version");
  EXPECT_EQ(refused(R"({"version":1,"columns":[{"name":"v","type":"text"}]})"), "VSP-SRC-052 path");
  EXPECT_EQ(refused(R"({"version":1,"path":"/x","columns":[]})"), "VSP-SRC-052 columns");
  EXPECT_EQ(refused(R"({"version":1,"path":"/x","optoins":{},"columns":[]})"),
            "VSP-SRC-053 optoins");
  EXPECT_EQ(refused(R"({"version":1,"path":"/x","options":{"decimal":"x"},
                        "columns":[{"name":"v","type":"text"}]})"),
            "VSP-SRC-052 options.decimal");
  EXPECT_EQ(refused(R"({"version":1,"path":"/x","options":{"decimals":","},
                        "columns":[{"name":"v","type":"text"}]})"),
            "VSP-SRC-053 options.decimals");
}

TEST(CsvRequest, RefusesColumnsThatMeanNothing) {
  EXPECT_EQ(refused(with_column(R"(,"percnt":true)")), "VSP-SRC-053 columns[0].percnt");
  EXPECT_EQ(refused(with_column(R"(,"percent":1)")), "VSP-SRC-052 columns[0].percent");
  EXPECT_EQ(refused(with_column(R"(,"headers":"v")")), "VSP-SRC-052 columns[0].headers");
  EXPECT_EQ(refused(with_column(R"(,"headers":[" "])")), "VSP-SRC-052 columns[0].headers");
  EXPECT_EQ(refused(with_column(R"(,"states":{"x":"lost"})")), "VSP-SRC-052 columns[0].states.x");
  EXPECT_EQ(refused(with_column(R"(,"states":{"x":"estimated"})")),
            "VSP-SRC-052 columns[0].states.x");
  EXPECT_EQ(refused(with_column(R"(,"states":{"*":"missing"})")),
            "VSP-SRC-052 columns[0].states.*");
  EXPECT_EQ(refused(with_column(R"(,"range":{"mn":1})")), "VSP-SRC-053 columns[0].range.mn");
  EXPECT_EQ(refused(with_column(R"(,"range":{"min":"1"})")), "VSP-SRC-052 columns[0].range.min");
  EXPECT_EQ(refused(with_column(R"(,"range":{"min":2,"max":1})")), "VSP-SRC-052 columns[0].range");
  EXPECT_EQ(refused(with_column(R"(},{"name":"v","type":"text")")), "VSP-SRC-052 columns[1].name");
  EXPECT_EQ(refused(with_column(R"(},{"name":"#row","type":"text")")),
            "VSP-SRC-052 columns[1].name");
  EXPECT_EQ(refused(with_column(R"(},{"name":"w")")), "VSP-SRC-052 columns[1].type");
}

}  // namespace
}  // namespace vsp::source_csv
