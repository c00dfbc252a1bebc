// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/localized.hpp"

namespace vsp::chart {

/// The words that alternative texts are built of, one language of them.
struct AlternativePhrases {
  std::string line_chart, bar_chart, lying_bar_chart, mixed_chart;
  std::string titled;                         ///< {kind}, {title}
  std::string x_range;                        ///< {title}, {from}, {to}
  std::string x_range_untitled;               ///< {from}, {to}
  std::string x_categories;                   ///< {count}
  std::string y_axis;                         ///< {title}
  std::string series_count;                   ///< {count}
  std::string first_to_last;                  ///< {series}, {first}, {from}, {last}, {to}
  std::string single_value;                   ///< {series}, {value}, {place}
  std::string no_value;                       ///< {series}, {word}
  std::string no_value_word;                  ///< When the specification has no word for it.
  std::string extremes;                       ///< {highest}, {at_highest}, {lowest}, {at_lowest}
  std::string highest_latest, lowest_latest;  ///< {series}, {value}, {place}: of lines.
  std::string highest_of_all, lowest_of_all;  ///< {series}, {value}, {place}: of bars.
  std::string without_number;                 ///< {count}
  std::string upright_line;                   ///< {at}, {label}
  std::string named_line;                     ///< {label}, which says where it is
  std::string level_line;                     ///< {at}, {label}
  std::string cut;                            ///< {at}, {outside}
  std::string unpublished;
  std::string interval;
  std::string all_listed;  ///< {series}, {list}
};

const AlternativePhrases& alternative_phrases(Language language);

}  // namespace vsp::chart
