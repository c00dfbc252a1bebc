// SPDX-License-Identifier: Apache-2.0
#include "chart/alternative_phrases.hpp"

namespace vsp::chart {
namespace {

AlternativePhrases swedish() {
  AlternativePhrases p;
  p.line_chart = "Linjediagram";
  p.bar_chart = "Stapeldiagram";
  p.lying_bar_chart = "Liggande stapeldiagram";
  p.mixed_chart = "Diagram med staplar och linjer";
  p.titled = "{kind}: {title}.";
  p.x_range = "{title}: {from}–{to}.";
  p.x_range_untitled = "Perioden {from}–{to}.";
  p.x_categories = "Antal kategorier: {count}.";
  p.y_axis = "Värdeaxel: {title}.";
  p.series_count = "Antal serier: {count}.";
  p.first_to_last = "{series}: {first} ({from}) till {last} ({to}).";
  p.single_value = "{series}: {value} ({place}).";
  p.no_value = "{series}: {word}.";
  p.no_value_word = "inget värde";
  p.extremes = "Högst {highest} ({at_highest}), lägst {lowest} ({at_lowest}).";
  p.highest_latest = "Högsta senaste värdet: {series}, {value} ({place}).";
  p.highest_of_all = "Högsta värdet: {series}, {value} ({place}).";
  p.lowest_latest = "Lägsta senaste värdet: {series}, {value} ({place}).";
  p.lowest_of_all = "Lägsta värdet: {series}, {value} ({place}).";
  p.without_number = "Uppgifter utan tal: {count}.";
  p.upright_line = "Streckad linje vid {at}: {label}.";
  p.named_line = "Streckad linje: {label}.";
  p.level_line = "Streckad linje vid värdet {at}: {label}.";
  p.cut = "Värdeaxeln är kapad vid {at}; utanför ligger {outside}.";
  p.unpublished = "Streckade linjer förbinder värden mellan vilka mätningar inte är publicerade.";
  p.interval = "Felstaplar visar osäkerhetsintervall.";
  p.all_listed = "{series}: {list}.";
  return p;
}

AlternativePhrases english() {
  AlternativePhrases p;
  p.line_chart = "Line chart";
  p.bar_chart = "Bar chart";
  p.lying_bar_chart = "Horizontal bar chart";
  p.mixed_chart = "Chart with bars and lines";
  p.titled = "{kind}: {title}.";
  p.x_range = "{title}: {from}–{to}.";
  p.x_range_untitled = "Period {from}–{to}.";
  p.x_categories = "Number of categories: {count}.";
  p.y_axis = "Value axis: {title}.";
  p.series_count = "Number of series: {count}.";
  p.first_to_last = "{series}: {first} ({from}) to {last} ({to}).";
  p.single_value = "{series}: {value} ({place}).";
  p.no_value = "{series}: {word}.";
  p.no_value_word = "no value";
  p.extremes = "Highest {highest} ({at_highest}), lowest {lowest} ({at_lowest}).";
  p.highest_latest = "Highest latest value: {series}, {value} ({place}).";
  p.highest_of_all = "Highest value: {series}, {value} ({place}).";
  p.lowest_latest = "Lowest latest value: {series}, {value} ({place}).";
  p.lowest_of_all = "Lowest value: {series}, {value} ({place}).";
  p.without_number = "Entries without a number: {count}.";
  p.upright_line = "Dashed line at {at}: {label}.";
  p.named_line = "Dashed line: {label}.";
  p.level_line = "Dashed line at the value {at}: {label}.";
  p.cut = "The value axis is cut at {at}; outside it: {outside}.";
  p.unpublished = "Dashed lines join values between which measurements are not published.";
  p.interval = "Error bars show uncertainty intervals.";
  p.all_listed = "{series}: {list}.";
  return p;
}

}  // namespace

const AlternativePhrases& alternative_phrases(Language language) {
  static const AlternativePhrases kSwedish = swedish();
  static const AlternativePhrases kEnglish = english();
  return language == Language::sv ? kSwedish : kEnglish;
}

}  // namespace vsp::chart
