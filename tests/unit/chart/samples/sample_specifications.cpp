// SPDX-License-Identifier: Apache-2.0
#include "unit/chart/samples/sample_specifications.hpp"

#include <cmath>

namespace vsp::chart::samples {
namespace {

Datum value(double x, double y) {
  Datum datum;
  datum.x = x;
  datum.y = y;
  return datum;
}

Datum without(double x, ValueState state) {
  Datum datum;
  datum.x = x;
  datum.state = state;
  return datum;
}

Series series(std::string id, std::string title, std::vector<Datum> data,
              SeriesRole role = SeriesRole::member) {
  Series result;
  result.id = std::move(id);
  result.title = std::move(title);
  result.role = role;
  result.data = std::move(data);
  return result;
}

Series bars(std::string id, std::string title, const std::vector<double>& values) {
  Series result = series(std::move(id), std::move(title), {});
  result.mark = Mark::bar;
  for (double y : values) {
    result.data.push_back(value(static_cast<double>(result.data.size()), y));
  }
  return result;
}

Specification base() {
  Specification specification;
  specification.state_words = swedish_state_words();
  specification.empty_label = "Det finns inga värden att visa.";
  specification.cut_label = "{value} (utanför axeln)";
  return specification;
}

Specification years() {
  Specification specification = base();
  specification.x.integer_ticks = true;
  specification.x.grouping = false;
  return specification;
}

Specification categories(std::vector<std::string> names) {
  Specification specification = base();
  specification.x.scale = Scale::category;
  specification.x.categories = std::move(names);
  return specification;
}

std::vector<std::string> region_names() {
  return {"Stockholm",
          "Uppsala",
          "Sörmland",
          "Östergötland",
          "Jönköpings län",
          "Kronoberg",
          "Kalmar län",
          "Gotland",
          "Blekinge",
          "Skåne",
          "Halland",
          "Västra Götaland",
          "Värmland",
          "Örebro län",
          "Västmanland",
          "Dalarna",
          "Gävleborg",
          "Västernorrland",
          "Jämtland Härjedalen",
          "Västerbotten",
          "Norrbotten"};
}

Specification profile() {
  Specification specification = years();
  specification.title = "Påverkbar slutenvård vid kronisk sjukdom";
  specification.y.title = "Vårdtillfällen per 100 000 invånare";
  Series unit = series("17", "Region Värmland", {}, SeriesRole::subject);
  Series country = series("00", "Riket", {}, SeriesRole::comparison);
  const std::vector<double> own = {912, 905, 880, 0, 845, 802, 790, 655, 640, 611, 598};
  const std::vector<double> all = {862, 850, 835, 818, 790, 760, 742, 611, 590, 586, 583.5};
  for (std::size_t i = 0; i < own.size(); ++i) {
    const double year = 2013 + static_cast<double>(i);
    unit.data.push_back(i == 3 ? without(year, ValueState::missing) : value(year, own[i]));
    country.data.push_back(value(year, all[i]));
  }
  unit.data.back().state = ValueState::provisional;
  unit.data[8].state = ValueState::estimated;
  specification.series = {unit, country};
  specification.lines = {{false, 550, "Målnivå 550"}};
  return specification;
}

Specification lying_regions() {
  Specification specification = categories(region_names());
  specification.title = "Primärvårdens andel av nettokostnaden 2023";
  specification.y.title = "Procent";
  specification.y.decimals = 1;
  specification.horizontal = true;
  Series share =
      bars("andel", "Andel", {19.2, 17.4, 16.9, 18.3, 20.1, 18, 16.2, 14.8, 17.7, 19, 20.6,
                              18.8, 16.4, 17,   15.9, 16.1, 0,  17.3, 18.9, 15.2, 16});
  share.data[16] = without(16, ValueState::missing);
  share.data[20] = without(20, ValueState::cannot_be_estimated);
  share.data[9].state = ValueState::estimated;
  specification.series = {share};
  specification.lines = {{false, 17.9, "Riket 17,9"}};
  return specification;
}

Specification grouped_bars() {
  Specification specification =
      categories({"Region Skåne", "Region Värmland", "Region Jämtland Härjedalen", "Gotland"});
  specification.title = "Fast läkarkontakt: regionens uppgift och befolkningens svar";
  specification.y.title = "Procent";
  Series region = bars("region", "Regionens uppgift", {64, 41, 0, 72});
  region.data[2] = without(2, ValueState::cannot_be_estimated);
  Series people = bars("befolkning", "Befolkningsundersökning", {35, 33, 46, 38});
  for (Datum& datum : people.data) {
    datum.lower = *datum.y - 6;
    datum.upper = *datum.y + 7;
  }
  specification.series = {region, people};
  return specification;
}

Specification lying_grouped() {
  Specification specification =
      categories({"Personer med psykisk ohälsa eller beroende", "Äldre med omfattande behov",
                  "Barn och unga", "Personer med kroniska sjukdomar"});
  specification.y.title = "Antal regioner";
  specification.y.integer_ticks = true;
  specification.horizontal = true;
  specification.series = {bars("2022", "2022", {14, 18, 9, 0}),
                          bars("2023", "2023", {17, 20, 11, 16})};
  specification.series[0].data[3] = without(3, ValueState::not_applicable);
  return specification;
}

Specification changes() {
  Specification specification =
      categories({"Norr", "Mellansverige", "Stockholm–Gotland", "Sydöstra", "Västra", "Södra"});
  specification.title = "Förändring sedan 2020";
  specification.y.title = "Procentenheter";
  specification.y.signs = true;
  specification.y.decimals = 1;
  specification.series = {bars("f", "Förändring", {-2.4, 1.1, 0, 3.85, -0.7, 12})};
  specification.y.maximum = 5;
  return specification;
}

Specification many_lines() {
  Specification specification = years();
  specification.title = "Fyrtio serier";
  for (int i = 0; i < 40; ++i) {
    Series line = series("s" + std::to_string(i), "Kommun nummer " + std::to_string(i + 1), {});
    for (int year = 2015; year <= 2023; ++year) {
      line.data.push_back(value(year, 40 + 20 * std::sin(i * 0.7 + year * 0.4)));
    }
    specification.series.push_back(line);
  }
  return specification;
}

Specification events() {
  Specification specification = profile();
  specification.title = "Händelser tätt efter varandra";
  specification.lines = {{true, 2016, "Första delbetänkandet av utredningen"},
                         {true, 2017, "Färdplanen och den första målbilden"},
                         {true, 2018, "Ny lag om samverkan vid utskrivning"},
                         {true, 2023, "Lång etikett längst till höger i bilden"}};
  return specification;
}

Specification intervals() {
  Specification specification = years();
  specification.y.title = "Procent";
  Series line = series(
      "u", "Läkarkontakt enligt enkät",
      {value(2013, 42), value(2016, 40.5), value(2019, 38), value(2021, 36.2), value(2023, 35)},
      SeriesRole::subject);
  for (Datum& datum : line.data) {
    datum.lower = *datum.y - 3.2;
    datum.upper = *datum.y + 3.4;
  }
  specification.series = {line};
  return specification;
}

Specification small_profile() {
  Specification specification = profile();
  specification.title = "Påverkbar slutenvård";
  specification.lines.clear();
  specification.aspect = 1.5;
  return specification;
}

Specification nothing() {
  Specification specification = years();
  specification.title = "Besök på akutmottagning, 80 år eller äldre";
  specification.series = {
      series("a", "Region Gotland",
             {without(2022, ValueState::missing), without(2023, ValueState::suppressed)})};
  return specification;
}

}  // namespace

std::vector<std::string> swedish_state_words() {
  return {
      "",        "uppskattat", "preliminärt", "uppgift saknas", "kan ej uppskattas", "ej aktuellt",
      "skyddat", "fel"};
}

Specification figure_1() {
  struct Row {
    const char* id;
    const char* title;
    double first, last, from, to;
    bool lower_is_better;
  };
  const std::vector<Row> rows = {
      {"fortroende", "Förtroende för hälso- och sjukvården", 59.7, 60.9, 2016, 2023, false},
      {"med_bedomning_3d", "Medicinsk bedömning inom tre dagar", 81.4, 87.2, 2020, 2023, false},
      {"med_bedomning_3d_bu", "Medicinsk bedömning, barn och unga", 70.9, 81.5, 2021, 2024, false},
      {"lakare_sabo", "Läkare vid behov i särskilt boende", 60, 49, 2013, 2023, false},
      {"ordinarie_lakare_65", "Ordinarie läkare, 65 år eller äldre", 60.5, 66, 2017, 2021, false},
      {"tillgodosett", "Tillgodosett vårdbehov", 77.9, 76.2, 2015, 2023, false},
      {"delaktighet", "Delaktighet", 83.8, 83.5, 2015, 2023, false},
      {"levnadsvanor", "Diskuterat levnadsvanor", 50.4, 51.2, 2015, 2023, false},
      {"paverkbar", "Påverkbar slutenvård vid kronisk sjukdom", 862, 583, 2013, 2023, true},
      {"aterinskrivning", "Oplanerade återinskrivningar bland äldre", 9.7, 8.8, 2013, 2023, true},
      {"lakemedel", "Läkemedel som bör undvikas, hemsjukvård", 16.1, 9.5, 2013, 2023, true},
      {"overbelaggning", "Överbeläggningar och utlokaliseringar", 4.2, 8.9, 2014, 2023, true}};
  Specification specification = years();
  specification.y.title = "Förändring i procent sedan referensåret, uppåt är bättre";
  specification.y.signs = true;
  specification.y.minimum = -60;
  specification.x.minimum = 2013;
  specification.x.maximum = 2024;
  for (const Row& row : rows) {
    const double change = 100 * (row.last - row.first) / row.first * (row.lower_is_better ? -1 : 1);
    Series line = series(row.id, row.title, {value(row.from, 0), value(row.to, change)});
    line.connection = Connection::unpublished;
    specification.series.push_back(line);
  }
  specification.lines = {{true, 2017, "2017: färdplanen och den första målbilden"}};
  specification.aspect = 1.5;
  return specification;
}

std::vector<Sample> all() {
  return {{"figure_1", figure_1()},
          {"profile", profile()},
          {"small_profile", small_profile(), 220},
          {"lying_regions", lying_regions()},
          {"grouped_bars", grouped_bars()},
          {"lying_grouped", lying_grouped()},
          {"changes", changes()},
          {"many_lines", many_lines()},
          {"events", events()},
          {"intervals", intervals(), 300},
          {"nothing", nothing(), 300}};
}

}  // namespace vsp::chart::samples
