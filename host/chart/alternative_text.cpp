// SPDX-License-Identifier: Apache-2.0
#include "chart/alternative_text.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "chart/alternative_phrases.hpp"
#include "chart/chart_words.hpp"
#include "chart/scale.hpp"
#include "chart/specification_check.hpp"
#include "chart/ticks.hpp"

namespace vsp::chart {
namespace {

// The width that decides nothing here: check() wants one.
constexpr double kAnyWidth = 450;

// Each further series may lengthen the text, up to where nobody would listen on.
constexpr std::size_t kFewSeries = 4;
constexpr std::size_t kManySeries = 16;
constexpr std::size_t kLengthPerSeries = 80;

using Arguments = std::initializer_list<std::pair<std::string_view, std::string>>;

// Fills holes from left to right, so that braces in the arguments stay what they are.
std::string filled(std::string_view pattern, const Arguments& arguments) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = pattern.find('}', open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    for (const auto& [key, value] : arguments) {
      if (key == name) text += value;
    }
    pattern.remove_prefix(close + 1);
  }
  return text;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

void append(std::string& text, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
}

// How much is told of the series, from all to the least.
enum class Detail { everything, extremes, ends, summary };

class Teller {
 public:
  Teller(const Specification& specification, Language language)
      : spec_(specification), language_(language), words_(alternative_phrases(language)) {}

  std::string tell(Detail detail) const {
    std::string text = opening();
    if (!has_values(spec_)) {
      append(text, spec_.empty_label);
      return text;
    }
    append(text, axes());
    append(text, detail == Detail::summary ? summary() : all_series(detail));
    append(text, annotations());
    return text;
  }

 private:
  std::string value(double number) const { return format_value(number, spec_.y, language_); }
  std::string place(double at) const { return place_text(spec_, at, language_); }

  // A value with what its state says of it: "19,0 uppskattat".
  std::string value_with_state(const Datum& datum) const {
    const std::string word = state_word(spec_, datum.state);
    if (datum.state == ValueState::value || word.empty()) return value(*datum.y);
    return value(*datum.y) + " " + word;
  }

  std::string opening() const {
    std::size_t bars = 0;
    for (const Series& series : spec_.series) bars += series.mark == Mark::bar ? 1 : 0;
    std::string kind = words_.mixed_chart;
    if (bars == 0) kind = words_.line_chart;
    if (bars > 0 && bars == spec_.series.size()) {
      kind = spec_.horizontal ? words_.lying_bar_chart : words_.bar_chart;
    }
    if (spec_.title.empty()) return kind + ".";
    return filled(words_.titled, {{"kind", kind}, {"title", spec_.title}});
  }

  std::string axes() const {
    std::string text;
    if (spec_.x.scale == Scale::category) {
      append(text,
             filled(words_.x_categories, {{"count", std::to_string(spec_.x.categories.size())}}));
    } else if (const auto ends = place_ends(); ends && ends->minimum < ends->maximum) {
      append(text, filled(spec_.x.title.empty() ? words_.x_range_untitled : words_.x_range,
                          {{"title", spec_.x.title},
                           {"from", place(ends->minimum)},
                           {"to", place(ends->maximum)}}));
    }
    if (!spec_.y.title.empty()) append(text, filled(words_.y_axis, {{"title", spec_.y.title}}));
    if (spec_.series.size() > 1) {
      append(text, filled(words_.series_count, {{"count", std::to_string(spec_.series.size())}}));
    }
    return text;
  }

  // First and last place with a value.
  std::optional<Interval> place_ends() const {
    std::optional<Interval> ends;
    for (const Series& series : spec_.series) {
      for (const Datum& datum : shown(series)) {
        if (!datum.y) continue;
        if (!ends) ends = Interval{datum.x, datum.x};
        ends->minimum = std::min(ends->minimum, datum.x);
        ends->maximum = std::max(ends->maximum, datum.x);
      }
    }
    return ends;
  }

  std::vector<Datum> shown(const Series& series) const {
    std::vector<Datum> data;
    for (const Datum& datum : series.data) {
      if (in_window(spec_, datum)) data.push_back(datum);
    }
    return data;
  }

  std::vector<Datum> with_values(const Series& series) const {
    std::vector<Datum> data = shown(series);
    std::erase_if(data, [](const Datum& datum) { return !datum.y; });
    return data;
  }

  std::string all_series(Detail detail) const {
    std::string text;
    for (const Series& series : spec_.series) append(text, one_series(series, detail));
    return text;
  }

  // A series without a name is called what the axis measures.
  std::string name(const Series& series) const {
    if (!series.title.empty()) return series.title;
    return spec_.y.title.empty() ? series.id : spec_.y.title;
  }

  std::string one_series(const Series& series, Detail detail) const {
    const std::vector<Datum> values = with_values(series);
    if (values.empty()) return series_without_values(series);
    const bool bars = series.mark == Mark::bar;
    if (detail == Detail::everything && (bars || values.size() <= 2)) {
      return bars ? listed(series) : ends(series, values) + states(series);
    }
    std::string text;
    if (!bars || spec_.x.scale == Scale::linear) append(text, ends(series, values));
    if (bars && text.empty()) text = name(series) + ":";
    if (detail != Detail::ends || bars) append(text, extremes(values));
    return text + states(series);
  }

  std::string series_without_values(const Series& series) const {
    std::string word;
    for (const Datum& datum : shown(series)) word = state_word(spec_, datum.state);
    return filled(words_.no_value,
                  {{"series", name(series)}, {"word", word.empty() ? words_.no_value_word : word}});
  }

  std::string ends(const Series& series, const std::vector<Datum>& values) const {
    const Datum& first = values.front();
    const Datum& last = values.back();
    if (values.size() == 1) {
      return filled(
          words_.single_value,
          {{"series", name(series)}, {"value", value(*first.y)}, {"place", place(first.x)}});
    }
    return filled(words_.first_to_last, {{"series", name(series)},
                                         {"first", value(*first.y)},
                                         {"from", place(first.x)},
                                         {"last", value(*last.y)},
                                         {"to", place(last.x)}});
  }

  std::string extremes(const std::vector<Datum>& values) const {
    if (values.size() < 2) return "";
    const auto [low, high] = std::minmax_element(
        values.begin(), values.end(), [](const Datum& a, const Datum& b) { return *a.y < *b.y; });
    if (*low->y == *high->y) return "";
    return filled(words_.extremes, {{"highest", value(*high->y)},
                                    {"at_highest", place(high->x)},
                                    {"lowest", value(*low->y)},
                                    {"at_lowest", place(low->x)}});
  }

  std::string listed(const Series& series) const {
    std::string list;
    for (const Datum& datum : shown(series)) {
      const std::string word = datum.y ? value_with_state(datum) : state_word(spec_, datum.state);
      if (word.empty()) continue;
      list += (list.empty() ? "" : ", ") + place(datum.x) + " " + word;
    }
    return filled(words_.all_listed, {{"series", name(series)}, {"list", list}});
  }

  // " Uppgift saknas: 2016, 2018." for each state that has a word and is not a plain value.
  std::string states(const Series& series) const {
    std::string text;
    for (int state = 1; state < 8; ++state) {
      const auto wanted = static_cast<ValueState>(state);
      const std::string word = state_word(spec_, wanted);
      if (word.empty()) continue;
      std::string places;
      for (const Datum& datum : shown(series)) {
        if (datum.state == wanted) places += (places.empty() ? "" : ", ") + place(datum.x);
      }
      if (places.empty()) continue;
      text.append(" ").append(capitalised(word)).append(": ").append(places).append(".");
    }
    return text;
  }

  // Swedish and English words only begin with letters whose capitals are found so.
  static std::string capitalised(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') {
      word[0] = static_cast<char>(word[0] - 'a' + 'A');
    }
    return word;
  }

  struct Found {
    const Series* series;
    Datum datum;
  };

  static bool less(const Found& a, const Found& b) { return *a.datum.y < *b.datum.y; }

  // The series with the highest and the lowest value: of the latest when there are only lines.
  std::string summary() const {
    const bool bars = has_bars(spec_);
    std::vector<Found> found;
    std::size_t empty = 0;
    for (const Series& series : spec_.series) {
      const std::vector<Datum> values = with_values(series);
      empty += shown(series).size() - values.size();
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (bars || i + 1 == values.size()) found.push_back({&series, values[i]});
      }
    }
    const auto [low, high] = std::minmax_element(found.begin(), found.end(), less);
    std::string text = sentence_of(bars ? words_.highest_of_all : words_.highest_latest, *high);
    if (found.size() > 1) {
      append(text, sentence_of(bars ? words_.lowest_of_all : words_.lowest_latest, *low));
    }
    if (empty > 0) append(text, filled(words_.without_number, {{"count", std::to_string(empty)}}));
    return text;
  }

  std::string sentence_of(const std::string& pattern, const Found& found) const {
    return filled(pattern, {{"series", name(*found.series)},
                            {"value", value_with_state(found.datum)},
                            {"place", place(found.datum.x)}});
  }

  std::string annotations() const {
    std::string text;
    for (const ReferenceLine& line : spec_.lines) {
      if (line.label.empty()) continue;
      const std::string at = line.vertical ? place(line.at) : value(line.at);
      const bool said = line.label.find(at) != std::string::npos;
      const std::string& pattern = line.vertical ? words_.upright_line : words_.level_line;
      append(text, filled(said ? words_.named_line : pattern, {{"at", at}, {"label", line.label}}));
    }
    append(text, cut());
    if (any([](const Series& s) {
          return s.connection == Connection::unpublished && s.mark == Mark::line;
        })) {
      append(text, words_.unpublished);
    }
    if (any([](const Series& s) {
          return std::any_of(s.data.begin(), s.data.end(),
                             [](const Datum& d) { return d.lower || d.upper; });
        })) {
      append(text, words_.interval);
    }
    return text;
  }

  template <typename Predicate>
  bool any(Predicate predicate) const {
    return std::any_of(spec_.series.begin(), spec_.series.end(), predicate);
  }

  // Which values the fixed ends of the axis cut off.
  std::string cut() const {
    const Interval axis = value_interval(spec_);
    std::string text;
    for (const bool above : {false, true}) {
      std::string outside;
      for (const Series& series : spec_.series) {
        for (const Datum& datum : with_values(series)) {
          if (above ? *datum.y <= axis.maximum : *datum.y >= axis.minimum) continue;
          outside += (outside.empty() ? "" : ", ") + value(*datum.y) + " (" + name(series) + ", " +
                     place(datum.x) + ")";
        }
      }
      if (outside.empty()) continue;
      const double end = above ? axis.maximum : axis.minimum;
      append(text, filled(words_.cut, {{"at", value(end)}, {"outside", outside}}));
    }
    return text;
  }

  const Specification& spec_;
  Language language_;
  const AlternativePhrases& words_;
};

}  // namespace

std::string alternative_text(const Specification& specification, Language language,
                             std::size_t wished_length) {
  check(specification, kAnyWidth);
  const Teller teller(specification, language);
  const std::size_t series = std::clamp(specification.series.size(), kFewSeries, kManySeries);
  wished_length += (series - kFewSeries) * kLengthPerSeries;
  std::string text;
  for (Detail detail : {Detail::everything, Detail::extremes, Detail::ends, Detail::summary}) {
    text = teller.tell(detail);
    if (code_points(text) <= wished_length) break;
  }
  return text;
}

}  // namespace vsp::chart
