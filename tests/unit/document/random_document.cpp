// SPDX-License-Identifier: Apache-2.0
#include "random_document.hpp"

#include <array>
#include <limits>
#include <random>

namespace vsp::document::test {
namespace {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(limit)); }
  bool coin() { return below(2) == 0; }

  std::string text() {
    static const std::array<const char*, 14> kTexts = {"",
                                                       "Nära vård",
                                                       " blank först och sist ",
                                                       "   ",
                                                       "<&>\"'",
                                                       "rad\nbryt",
                                                       "tab\there",
                                                       "retur\r\nrad",
                                                       "]]>",
                                                       "59,7\u00A0%",
                                                       "−5,1 – 3,2",
                                                       "\U0001F600 مرحبا",
                                                       "=SUM(A1)",
                                                       "&#1; &amp;"};
    return kTexts.at(static_cast<std::size_t>(below(14)));
  }
  double number() {
    static const std::array<double, 12> kNumbers = {
        0.0,  0.1,       -112.35, 1e-300,        5e-324, 1.7976931348623157e308,
        59.7, 1.0 / 3.0, 1e21,    123456789.125, 2013,   std::numeric_limits<double>::epsilon()};
    return kNumbers.at(static_cast<std::size_t>(below(12)));
  }
  std::optional<double> maybe_number() {
    return coin() ? std::optional<double>(number()) : std::nullopt;
  }
  template <class Enum>
  Enum one_of(int count) {
    return static_cast<Enum>(below(count));
  }

 private:
  std::mt19937 engine_;
};

Text runs(Dice& dice) {
  Text text;
  for (int i = dice.below(3); i > 0; --i) {
    text.push_back({dice.text(), dice.coin(), dice.coin(), dice.coin() ? "en" : ""});
  }
  return text;
}

Paragraph paragraph(Dice& dice) { return {dice.one_of<ParagraphRole>(5), runs(dice)}; }

Cell cell(Dice& dice) {
  Cell cell;
  cell.text = runs(dice);
  cell.number = dice.maybe_number();
  cell.decimals = dice.below(4) - 1;
  cell.unit = dice.text();
  cell.state = dice.one_of<ValueState>(8);
  cell.mark = dice.one_of<CellMark>(4);
  cell.header = dice.coin();
  return cell;
}

Table table(Dice& dice) {
  Table table{dice.text(), dice.text(), runs(dice), {}, {}, {}, dice.coin()};
  const int columns = dice.below(4);
  for (int i = 0; i < columns; ++i) {
    table.columns.push_back({dice.text(), runs(dice), dice.one_of<Align>(3), dice.number()});
  }
  for (int row = dice.below(4); row > 0; --row) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    for (int i = 0; i < columns; ++i) cells.push_back(cell(dice));
  }
  for (int i = dice.below(3); i > 0; --i) table.notes.push_back(paragraph(dice));
  return table;
}

chart::Axis axis(Dice& dice) {
  chart::Axis axis;
  axis.scale = dice.one_of<chart::Scale>(2);
  axis.title = dice.text();
  for (int i = dice.below(3); i > 0; --i) axis.categories.push_back(dice.text());
  axis.minimum = dice.maybe_number();
  axis.maximum = dice.maybe_number();
  axis.decimals = dice.below(3);
  axis.signs = dice.coin();
  axis.integer_ticks = dice.coin();
  axis.grouping = dice.coin();
  return axis;
}

chart::Specification chart_of(Dice& dice) {
  chart::Specification chart;
  chart.title = dice.text();
  chart.x = axis(dice);
  chart.y = axis(dice);
  for (int i = dice.below(4); i > 0; --i) {
    chart::Series series{dice.text(),
                         dice.text(),
                         dice.one_of<chart::SeriesRole>(3),
                         dice.one_of<chart::Mark>(2),
                         dice.one_of<chart::Connection>(3),
                         {}};
    for (int point = dice.below(4); point > 0; --point) {
      series.data.push_back({dice.number(), dice.maybe_number(), dice.one_of<ValueState>(8),
                             dice.maybe_number(), dice.maybe_number()});
    }
    chart.series.push_back(series);
  }
  for (int i = dice.below(3); i > 0; --i) {
    chart.lines.push_back({dice.coin(), dice.number(), dice.text()});
  }
  chart.horizontal = dice.coin();
  chart.aspect = dice.number();
  chart.cut_label = dice.text();
  for (int i = dice.below(9); i > 0; --i) chart.state_words.push_back(dice.text());
  chart.empty_label = dice.text();
  return chart;
}

Figure figure(Dice& dice) {
  Figure figure{dice.text(), dice.text(), runs(dice), dice.text(), chart_of(dice), {}};
  for (int i = dice.below(3); i > 0; --i) figure.notes.push_back(paragraph(dice));
  return figure;
}

Observations observations(Dice& dice) {
  Observations observations;
  for (int i = dice.below(4); i > 0; --i) {
    observations.points.push_back({dice.text(), dice.text(), dice.text(), dice.text(),
                                   dice.one_of<ValueState>(8), dice.maybe_number(),
                                   dice.maybe_number(), dice.maybe_number(), dice.maybe_number(),
                                   dice.maybe_number(), dice.below(3), dice.text(), dice.text()});
  }
  return observations;
}

std::vector<Block> blocks(Dice& dice, int depth) {
  std::vector<Block> list;
  for (int i = dice.below(6); i > 0; --i) {
    switch (dice.below(depth < 3 ? 7 : 6)) {
      case 0:
        list.emplace_back(Heading{dice.below(4) + 1, dice.text(), runs(dice)});
        break;
      case 1:
        list.emplace_back(paragraph(dice));
        break;
      case 2:
        list.emplace_back(table(dice));
        break;
      case 3:
        list.emplace_back(figure(dice));
        break;
      case 4:
        list.emplace_back(observations(dice));
        break;
      case 5:
        list.emplace_back(PageBreak{});
        break;
      default:
        list.emplace_back(Section{dice.text(), dice.text(), blocks(dice, depth + 1)});
    }
  }
  return list;
}

}  // namespace

Document random_document(std::uint32_t seed) {
  Dice dice(seed);
  Document document;
  document.id = dice.text();
  document.report = dice.text();
  document.language = dice.one_of<Language>(2);
  document.title = dice.text();
  document.subtitle = dice.text();
  document.publisher = dice.text();
  document.description = dice.text();
  document.subject = {dice.text(), dice.text(), dice.text()};
  document.as_of = dice.text();
  document.orientation = dice.text();
  document.synthetic_notice = dice.text();
  document.blocks = blocks(dice, 0);
  return document;
}

}  // namespace vsp::document::test
