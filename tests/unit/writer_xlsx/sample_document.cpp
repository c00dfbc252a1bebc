// SPDX-License-Identifier: Apache-2.0
#include "sample_document.hpp"

namespace vsp::xlsx::test {
namespace {

using document::Block;
using document::Section;

const std::vector<std::string> kStateWords = {
    "värde",          "uppskattat",  "preliminärt", "saknas", "kan ej uppskattas",
    "ej tillämpligt", "undertryckt", "fel"};

chart::Series line_of(const std::string& title, chart::SeriesRole role,
                      const std::vector<std::pair<int, double>>& values) {
  chart::Series series;
  series.id = title;
  series.title = title;
  series.role = role;
  for (const auto& [year, value] : values) {
    series.data.push_back({double(year), value, ValueState::value, {}, {}});
  }
  return series;
}

document::Figure cost_share() {
  document::Figure figure;
  figure.id = "kostnadsandel";
  figure.label = "Figur 1";
  figure.caption = text("Primärvårdens andel av hälso- och sjukvårdens kostnader, 2017–2023");
  figure.alternative =
      "Linjediagram. Region Värmland: 18,2 procent 2017 och 19,9 procent 2023; 2020 saknas.";
  figure.chart.x = {chart::Scale::linear, "År", {}, {}, {}, 0, false, true, false};
  figure.chart.y = {chart::Scale::linear, "Procent", {}, {}, {}, 1, false, false, true};
  chart::Series own =
      line_of("Värmland", chart::SeriesRole::subject,
              {{2017, 18.2}, {2018, 18.4}, {2019, 18.9}, {2021, 19.2}, {2022, 19.6}, {2023, 19.9}});
  own.data.insert(own.data.begin() + 3, {2020, {}, ValueState::missing, {}, {}});
  own.data.back().state = ValueState::estimated;
  figure.chart.series = {own, line_of("Riket", chart::SeriesRole::comparison,
                                      {{2017, 17.1},
                                       {2018, 17.2},
                                       {2019, 17.5},
                                       {2020, 17.9},
                                       {2021, 18.3},
                                       {2022, 18.2},
                                       {2023, 18.4}})};
  figure.chart.lines = {{false, 20.0, "Målvärde"}};
  figure.chart.state_words = kStateWords;
  figure.notes = {{document::ParagraphRole::source, text("Källa: Kostnader per region, KPR.")}};
  return figure;
}

document::Figure nurses() {
  document::Figure figure;
  figure.id = "ssk";
  figure.label = "Figur 2";
  figure.caption = text("Sjuksköterskor med utbildningsförmån, 2020 och 2023");
  figure.alternative = "Stapeldiagram. Blekinge: 12 (2020), kan ej uppskattas (2023).";
  figure.chart.x.scale = chart::Scale::category;
  figure.chart.x.categories = {"Blekinge", "Dalarna", "Gotland", "Gävleborg", "Värmland"};
  figure.chart.y = {chart::Scale::linear, "Antal sjuksköterskor", {}, {}, {}, 0, false, true, true};
  for (const int year : {2020, 2023}) {
    chart::Series series;
    series.title = std::to_string(year);
    series.mark = chart::Mark::bar;
    const double base = year == 2020 ? 10 : 25;
    for (int i = 0; i < 5; ++i) {
      series.data.push_back({double(i), base + 7 * i, ValueState::value, {}, {}});
    }
    if (year == 2023) series.data[0] = {0, {}, ValueState::cannot_be_estimated, {}, {}};
    figure.chart.series.push_back(series);
  }
  figure.chart.state_words = kStateWords;
  return figure;
}

document::Figure lying_bars() {
  document::Figure figure = nurses();
  figure.id = "ssk_liggande";
  figure.label = "Figur 3";
  figure.caption = text("Samma uppgifter, liggande staplar");
  figure.chart.horizontal = true;
  figure.chart.series.pop_back();
  figure.chart.series.front().data[1] = {1, {}, ValueState::suppressed, {}, {}};
  figure.chart.lines = {{false, 15, "Riket"}};
  return figure;
}

document::Figure changes() {
  document::Figure figure;
  figure.id = "forandring";
  figure.label = "Figur 4";
  figure.caption = text("Förändring sedan referensåret; uppåt är bättre");
  figure.alternative = "Två värden per indikator förbundna med streckad linje.";
  figure.chart.title = "Procentuell förändring jämfört med 2017";
  figure.chart.x = {chart::Scale::linear, "", {}, 2013.0, 2024.0, 0, false, true, false};
  figure.chart.y = {chart::Scale::linear, "Procent", {}, -60.0, {}, 0, true, false, true};
  figure.chart.series = {
      line_of("Fast läkarkontakt i särskilt boende", chart::SeriesRole::member,
              {{2017, 0}, {2023, 12.5}}),
      line_of("Undvikbar slutenvård bland äldre", chart::SeriesRole::member,
              {{2013, 5}, {2024, -112}}),
      line_of("Kontinuitetsindex", chart::SeriesRole::member, {{2019, 2}, {2022, -8.25}})};
  for (chart::Series& series : figure.chart.series) {
    series.connection = chart::Connection::unpublished;
  }
  figure.chart.lines = {{true, 2017, "Referensår 2017"}};
  figure.chart.cut_label = "{value} (utanför axeln)";
  return figure;
}

document::Table overview() {
  document::Table overview = table("oversikt", {"Indikator", "Värmland", "Riket", "Skillnad",
                                                "Period", "Förändring", "Läsanvisning"});
  for (const std::size_t i : {1U, 2U, 3U}) overview.columns[i].align = document::Align::right;
  overview.label = "Tabell 1";
  overview.caption = text("Senaste värde per indikator");
  const auto row = [&](const std::string& name, document::Cell own, document::Cell country,
                       document::Cell difference, document::CellMark mark,
                       const std::string& change) {
    document::Cell head = text_cell(name);
    head.header = true;
    document::Cell trend = text_cell(change);
    trend.mark = mark;
    overview.rows.push_back({head, std::move(own), std::move(country), std::move(difference),
                             text_cell("2023"), trend,
                             text_cell("Högre värde är bättre. Jämför med riket med försiktighet; "
                                       "urvalet är litet.")});
  };
  document::Cell estimated = number_cell(1553, 0, "1553*");
  estimated.state = ValueState::estimated;
  row("Förtroende för hälso- och sjukvården", number_cell(59.66, 1, "59,7\u00A0%"),
      number_cell(60.9, 1, "60,9\u00A0%"), number_cell(-1.24, 1, "\u22121,2"),
      document::CellMark::worse, "sämre än 2017");
  row("Sjuksköterskor med utbildningsförmån", estimated, number_cell(12345, 0, "12\u00A0345"),
      state_cell(ValueState::not_applicable, "ej tillämpligt"), document::CellMark::better,
      "bättre än 2020");
  row("Fast läkarkontakt i särskilt boende",
      state_cell(ValueState::cannot_be_estimated, "kan ej uppskattas"),
      number_cell(0, 1, "0,0\u00A0%"), state_cell(ValueState::missing, "saknas"),
      document::CellMark::none, "");
  row("=SUM(A1:A3)", state_cell(ValueState::suppressed, "undertryckt"), number_cell(0.04, 1, "0,0"),
      number_cell(5.14, 1, "+5,1"), document::CellMark::unchanged, "oförändrad");
  overview.notes = {
      {document::ParagraphRole::note, text("* Uppskattat värde. ▲ bättre, ▼ sämre, = oförändrad.")},
      {document::ParagraphRole::source, text("Källa: påhittade uppgifter.")}};
  return overview;
}

document::Table data_table() {
  document::Table data = table("data", {"Indikator", "Område", "Period", "Värde", "Tillstånd"});
  data.data = true;
  data.caption = text("Alla värden");
  for (int year = 2017; year <= 2023; ++year) {
    data.rows.push_back({text_cell("primarvard_kostnadsandel"), text_cell("17"),
                         number_cell(year, 0, std::to_string(year)),
                         number_cell(18.123456789 + (year - 2017), 1, ""), text_cell("värde")});
  }
  data.rows[3][3] = state_cell(ValueState::missing, "");
  data.rows[3][4] = text_cell("saknas");
  data.notes = {{document::ParagraphRole::note, text("Värdena är inte avrundade.")}};
  return data;
}

Section definitions() {
  document::Table list = table("definitioner", {"Indikator", "Definition", "Källa"});
  list.rows.push_back(
      {text_cell("Förtroende"),
       text_cell("Andel svarande som har stort eller mycket stort förtroende för hälso- och "
                 "sjukvården i sin region, av alla som har besvarat frågan i undersökningen."),
       text_cell("Hälso- och sjukvårdsbarometern")});
  return {"om",
          "Om indikatorerna",
          {document::Paragraph{document::ParagraphRole::body,
                               {{"Definitionerna är ", false, false, ""},
                                {"nationella", true, false, ""},
                                {" och gäller ", false, false, ""},
                                {"hela landet", false, true, ""},
                                {".", false, false, ""}}},
           list}};
}

}  // namespace

document::Text text(const std::string& plain) { return {{plain, false, false, ""}}; }

document::Cell text_cell(const std::string& plain) {
  document::Cell cell;
  if (!plain.empty()) cell.text = text(plain);
  return cell;
}

document::Cell number_cell(double number, int decimals, const std::string& shown) {
  document::Cell cell = text_cell(shown);
  cell.number = number;
  cell.decimals = decimals;
  return cell;
}

document::Cell state_cell(ValueState state, const std::string& words) {
  document::Cell cell = text_cell(words);
  cell.state = state;
  return cell;
}

document::Table table(const std::string& id, const std::vector<std::string>& headings) {
  document::Table table;
  table.id = id;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    document::TableColumn column;
    column.id = "k" + std::to_string(i + 1);
    column.heading = text(headings[i]);
    table.columns.push_back(column);
  }
  return table;
}

document::Document empty_document() {
  document::Document document;
  document.id = "profil";
  document.report = "test";
  document.title = "Region Värmland – god och nära vård 2023";
  document.publisher = "Myndigheten för exempel & prov";
  document.as_of = "2024-08-30";
  document.subject = {"17", "Region Värmland", "region"};
  return document;
}

document::Document sample_profile() {
  document::Document document = empty_document();
  document.subtitle = "Jämförelse med riket och över tid";
  document.description = "Regionprofil för Region Värmland.";
  document.synthetic_notice = "Exempeldata: siffrorna är påhittade och får inte användas.";
  document.blocks.emplace_back(Section{
      "oversikt",
      "Översikt",
      {document::Paragraph{document::ParagraphRole::lead,
                           text("Profilen visar hur omställningen till god och nära vård går i "
                                "Region Värmland jämfört med riket.")},
       overview()}});
  document.blocks.emplace_back(
      Section{"diagram",
              "Diagram",
              {document::Heading{1, "h1", text("Kostnader och personal")},
               document::Paragraph{document::ParagraphRole::body,
                                   text("Luckor betyder att värdet saknas.")},
               cost_share(), nurses(), lying_bars(), changes()}});
  document.blocks.emplace_back(Section{"data", "Data", {data_table()}});
  document.blocks.emplace_back(definitions());
  return document;
}

}  // namespace vsp::xlsx::test
