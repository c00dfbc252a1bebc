// SPDX-License-Identifier: Apache-2.0
#include "unit/writer_pdf/sample_documents.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace vsp::pdf::testing {
namespace {

using document::Cell;
using document::CellMark;
using document::ParagraphRole;

struct Indicator {
  const char* name;
  const char* keywords;
  const char* first;
  const char* last;
  const char* period;
  CellMark mark;
};

constexpr std::array kIndicators = {
    Indicator{"Förtroende för hälso- och sjukvården i befolkningen. Procent",
              "Tillgänglig, Kontinuitet", "59,7", "60,9", "2016–2023", CellMark::better},
    Indicator{"Medicinsk bedömning inom tre dagar. Procent", "Tillgänglig", "81,4", "87,2",
              "2020–2023", CellMark::better},
    Indicator{"Medicinsk bed. 3 dagar vid psykisk ohälsa hos barn och unga. Procent",
              "Tillgänglig, Stärker hälsan", "70,9", "81,5", "2021–2024", CellMark::better},
    Indicator{"Möjlighet att träffa läkare vid behov i särskilt boende. Procent",
              "Tillgänglig, Personcentrerad, Samordnad", "60", "49", "2013–2023", CellMark::worse},
    Indicator{"Ordinarie läkare för personer 65 år eller äldre. Procent",
              "Kontinuitet, Personcentrerad, Delaktig, Samordnad, Tillgänglig", "60,5", "66",
              "2017–2021", CellMark::better},
    Indicator{"Tillgodosett vårdbehov, patientrapporterat, primärvård (region). Procent",
              "Tillgänglig, Personcentrerad", "77,9", "76,2", "2015–2023", CellMark::worse},
    Indicator{"Delaktighet, patientrapporterat, primärvård (region). Procent",
              "Delaktig, Personcentrerad", "83,8", "83,5", "2015–2023", CellMark::worse},
    Indicator{"Diskuterat levnadsvanor, patientrapporterat, primärvård (region). Procent",
              "Stärker hälsan, Personcentrerad, Delaktig", "50,4", "51,2", "2015–2023",
              CellMark::better},
    Indicator{"Påverkbar slutenvård vid kronisk sjukdom. Per 100\u00a0000 invånare",
              "Samordnad, Tillgänglig, Kontinuitet, Stärker hälsan", "862", "583", "2013–2023",
              CellMark::better},
    Indicator{"Oplanerade återinskrivningar bland äldre. Procent",
              "Tillgänglig, Kontinuitet, Samordnad", "9,7", "8,8", "2013–2023", CellMark::better},
    Indicator{"Äldre med läkemedel som bör undvikas, hemsjukvård i ordinärt boende. Procent",
              "Samordnad, Kontinuitet, Stärker hälsan", "16,1", "9,5", "2013–2023",
              CellMark::better},
    Indicator{"Överbeläggningar och utlokaliseringar. Per 100 disponibla vårdplatser",
              "Tillgänglig", "4,2", "8,9", "2014–2023", CellMark::worse},
};

Cell cell(std::string_view words) {
  Cell made;
  made.text = text(words);
  return made;
}

document::TableColumn column(const char* id, std::string_view heading, double weight,
                             document::Align align = document::Align::left) {
  document::TableColumn made;
  made.id = id;
  made.heading = text(heading);
  made.weight = weight;
  made.align = align;
  return made;
}

struct Change {
  const char* title;
  double first_year, last_year, percent;
};

chart::Series series_of(const Change& change, int number) {
  chart::Series series;
  series.id = "s" + std::to_string(number);
  series.title = change.title;
  series.connection = chart::Connection::unpublished;
  series.data = {{.x = change.first_year, .y = 0.0, .lower = {}, .upper = {}},
                 {.x = change.last_year, .y = change.percent, .lower = {}, .upper = {}}};
  return series;
}

}  // namespace

document::Text text(std::string_view words) {
  document::Run run;
  run.text = words;
  return {std::move(run)};
}

document::Paragraph paragraph(std::string_view words, ParagraphRole role) {
  return {role, text(words)};
}

document::Heading heading(int level, std::string_view words) { return {level, "h", text(words)}; }

document::Document empty_document(std::string_view title) {
  document::Document made;
  made.id = "prov";
  made.report = "prov";
  made.title = title;
  made.publisher = "Vårdspegel";
  made.description = "Prov av PDF-skrivaren.";
  made.as_of = "2024-08-30";
  return made;
}

document::Table numbered_table(int rows) {
  document::Table table;
  table.id = "numrerad";
  table.label = "Tabell 1";
  table.caption = text("Numrerade rader");
  table.columns = {column("namn", "Namn", 2), column("varde", "Värde", 1, document::Align::right)};
  for (int i = 1; i <= rows; ++i) {
    Cell name = cell("rad " + std::to_string(i));
    name.header = true;
    table.rows.push_back({std::move(name), cell(std::to_string(i))});
  }
  return table;
}

document::Table indicator_table() {
  document::Table table;
  table.id = "tabell-1";
  table.label = "Tabell 1";
  table.caption = text("De nationella kärnindikatorernas utveckling, riket");
  table.columns = {column("namn", "Namn", 4.2), column("nyckelord", "Nyckelord", 3),
                   column("utveckling", "Utveckling", 1.6), column("period", "Mätperiod", 1.2)};
  for (const Indicator& indicator : kIndicators) {
    Cell name = cell(indicator.name);
    name.header = true;
    Cell change = cell(std::string(indicator.first) + " → " + indicator.last);
    change.mark = indicator.mark;
    table.rows.push_back(
        {std::move(name), cell(indicator.keywords), std::move(change), cell(indicator.period)});
  }
  table.notes = {
      paragraph("Uppåtriktad triangel: förbättring. Nedåtriktad triangel och röd text: försämring. "
                "Vad som är bättre följer indikatorns riktning.",
                ParagraphRole::note),
      paragraph("Källa: Uppföljning av omställningen till en god och nära vård 2023, tabell 1.",
                ParagraphRole::source)};
  return table;
}

document::Figure change_figure() {
  constexpr std::array kChanges = {
      Change{"Förtroende för vården", 2016, 2023, 2.0},
      Change{"Läkare i särskilt boende", 2013, 2023, -18.3},
      Change{"Ordinarie läkare, 65 år och äldre", 2017, 2021, 9.1},
      Change{"Påverkbar slutenvård", 2013, 2023, 32.4},
      Change{"Oplanerade återinskrivningar", 2013, 2023, 9.3},
      Change{"Olämpliga läkemedel, hemsjukvård", 2013, 2023, 41.0},
      Change{"Överbeläggningar", 2014, 2023, -111.9},
  };
  document::Figure figure;
  figure.id = "figur-1";
  figure.label = "Figur 1";
  figure.caption = text("Procentuell förändring mot referensåret; uppåt är bättre");
  figure.alternative =
      "Linjediagram över sju indikatorer 2013–2023. Störst förbättring: olämpliga läkemedel, "
      "+41 procent. Störst försämring: överbeläggningar, −112 procent.";
  int number = 0;
  for (const Change& change : kChanges) figure.chart.series.push_back(series_of(change, ++number));
  figure.chart.x.minimum = 2013;
  figure.chart.x.maximum = 2024;
  figure.chart.x.integer_ticks = true;
  figure.chart.x.grouping = false;
  figure.chart.y.title = "Procent";
  figure.chart.y.minimum = -60;
  figure.chart.y.maximum = 50;
  figure.chart.y.signs = true;
  figure.chart.cut_label = "{value} (utanför axeln)";
  figure.chart.lines.push_back({true, 2017, "Omställningen börjar"});
  figure.notes = {
      paragraph("Streckad linje: mätningar däremellan är inte publicerade.", ParagraphRole::note),
      paragraph("Källa: tabell 1; egna beräkningar.", ParagraphRole::source)};
  return figure;
}

document::Document overview() {
  document::Document made = empty_document("God och nära vård: läget i riket");
  made.subtitle = "Tolv nationella kärnindikatorer, första och senaste mätning";
  made.subject = {"00", "Riket", "country"};
  made.blocks.emplace_back(paragraph(
      "Åtta av tolv indikatorer har förbättrats sedan den första mätningen. Fyra har försämrats, "
      "mest andelen överbeläggningar och utlokaliserade patienter.",
      ParagraphRole::lead));
  made.blocks.emplace_back(heading(1, "Utvecklingen i korthet"));
  made.blocks.emplace_back(paragraph(
      "Tabellen visar första och senaste publicerade värde. Påverkbar slutenvård har minskat från "
      "862 till 583 vårdtillfällen per 100\u00a0000 invånare, en förändring med "
      "−32,4\u00a0%. Förtroendet är 60,9\u00a0% (2023)."));
  made.blocks.emplace_back(indicator_table());
  made.blocks.emplace_back(heading(2, "Förändring mot referensåret"));
  made.blocks.emplace_back(change_figure());
  made.blocks.emplace_back(
      paragraph("Summan i källans tabell stämmer inte: angivet 3\u00a0709, beräknat 3\u00a0708.",
                ParagraphRole::finding));
  return made;
}

}  // namespace vsp::pdf::testing
