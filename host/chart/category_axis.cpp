// SPDX-License-Identifier: Apache-2.0
#include "chart/category_axis.hpp"

#include <algorithm>
#include <optional>

#include "chart/scale.hpp"
#include "diagnostics/error.hpp"

namespace vsp::chart {
namespace {

constexpr double kGap = 5;             // Between neighbouring names, points.
constexpr double kBesideShare = 0.4;   // Of the drawing's width.
constexpr double kTurnedLength = 130;  // Longest turned line, points.
constexpr double kNarrowestFlat = 36;  // Room for breaking words into lines.

struct Rules {
  bool break_words = false;
  std::size_t most_lines = 3;
};

class BelowPlanner {
 public:
  BelowPlanner(const ChartContext& context, double left, double right)
      : context_(context), left_(left), names_(context.specification.x.categories) {
    band_ = (right - left) / static_cast<double>(std::max<std::size_t>(names_.size(), 1));
  }

  // Names in lines, centred, every stride-th of them; nothing when one does not fit.
  std::optional<CategoryAxis> flat(std::size_t stride, const Rules& rules) const {
    CategoryAxis plan;
    for (std::size_t i = 0; i < names_.size(); i += stride) {
      const double centre = left_ + (static_cast<double>(i) + 0.5) * band_;
      const double room = std::min(
          {band_ * static_cast<double>(stride) - kGap, 2 * centre, 2 * (context_.width - centre)});
      if (room < 2 * kLabelSize) return std::nullopt;
      TextBox box = context_.wrapped(names_[i], room);
      if (box.width > room || (!rules.break_words && box.broken_word)) return std::nullopt;
      if (box.lines.size() > rules.most_lines) return std::nullopt;
      plan.extent = std::max(plan.extent, box.height());
      plan.labels.push_back({i, std::move(box)});
    }
    return plan;
  }

  std::optional<CategoryAxis> turned() const {
    CategoryAxis plan;
    plan.rotated = true;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      TextBox box = context_.wrapped(names_[i], kTurnedLength);
      if (box.height() + 1.5 > band_ || box.broken_word) return std::nullopt;
      plan.extent = std::max(plan.extent, box.width);
      plan.labels.push_back({i, std::move(box)});
    }
    return plan;
  }

  bool room_for_broken_words() const { return band_ >= kNarrowestFlat; }
  std::size_t count() const { return names_.size(); }

 private:
  const ChartContext& context_;
  double left_;
  const std::vector<std::string>& names_;
  double band_ = 0;
};

constexpr Rules kAnyLines{true, 1000};

}  // namespace

CategoryAxis plan_categories_below(const ChartContext& context, double left, double right) {
  const BelowPlanner planner(context, left, right);
  if (auto plan = planner.flat(1, {})) return *std::move(plan);
  if (has_bars(context.specification)) {
    if (auto plan = planner.turned()) return *std::move(plan);
    if (planner.room_for_broken_words()) {
      if (auto plan = planner.flat(1, kAnyLines)) return *std::move(plan);
    }
  } else {
    for (std::size_t stride = 2; stride < planner.count(); ++stride) {
      if (auto plan = planner.flat(stride, {})) return *std::move(plan);
    }
    for (std::size_t stride = 1; stride <= planner.count(); ++stride) {
      if (auto plan = planner.flat(stride, kAnyLines)) return *std::move(plan);
    }
  }
  Finding finding;
  finding.code = "VSP-CHT-008";
  finding.arguments = {{"found", std::to_string(planner.count())}};
  throw Error(Failure::configuration, std::move(finding));
}

CategoryAxis plan_categories_beside(const ChartContext& context) {
  CategoryAxis plan;
  const auto& names = context.specification.x.categories;
  for (std::size_t i = 0; i < names.size(); ++i) {
    TextBox box = context.wrapped(names[i], context.width * kBesideShare);
    plan.extent = std::max(plan.extent, box.width);
    plan.labels.push_back({i, std::move(box)});
  }
  return plan;
}

}  // namespace vsp::chart
