// SPDX-License-Identifier: Apache-2.0
#include "chart/linear_axis.hpp"

#include <algorithm>
#include <cstddef>

namespace vsp::chart {
namespace {

constexpr double kPitchUpwards = 24;  // Points from one tick to the next on a standing axis.
constexpr double kGapAcross = 9;      // Points between the texts of a lying axis.
constexpr std::size_t kMostAcross = 40;

LinearAxis with_texts(const ChartContext& context, const Axis& axis, Ticks ticks) {
  LinearAxis plan;
  for (double value : ticks.values) {
    plan.texts.push_back(format_tick(value, axis, ticks.step.decimals(), context.language));
    plan.widest = std::max(plan.widest, context.text_width(plan.texts.back()));
  }
  plan.ticks = std::move(ticks);
  return plan;
}

// Texts are centred on their ticks, which stand evenly.
bool fits_across(const LinearAxis& plan, double length) {
  const auto& values = plan.ticks.values;
  if (values.size() < 2) return true;
  const Interval& interval = plan.ticks.interval;
  const double pitch = (values[1] - values[0]) / (interval.maximum - interval.minimum) * length;
  return plan.widest + kGapAcross <= pitch;
}

LinearAxis fit_across(const ChartContext& context, const Axis& axis, const Interval& interval,
                      TickRule rule, double length) {
  for (rule.most = std::min(rule.most, kMostAcross); rule.most > 3; --rule.most) {
    LinearAxis plan = with_texts(context, axis, locate_ticks(interval, rule));
    if (fits_across(plan, length)) return plan;
  }
  LinearAxis plan = with_texts(context, axis, locate_ticks(interval, rule));
  // Still too many: the last alone says where the axis ends.
  while (plan.texts.size() > 1 && !fits_across(plan, length)) {
    plan.texts.erase(plan.texts.begin());
    plan.ticks.values.erase(plan.ticks.values.begin());
  }
  return plan;
}

}  // namespace

LinearAxis plan_value_axis(const ChartContext& context, double length, Direction direction) {
  const Axis& axis = context.specification.y;
  const Interval interval = value_interval(context.specification);
  TickRule rule;
  // Zero that bars have brought in beyond a fixed end is an end of the data like others.
  rule.free_minimum = !axis.minimum || interval.minimum < *axis.minimum;
  rule.free_maximum = !axis.maximum || interval.maximum > *axis.maximum;
  rule.integer = axis.integer_ticks;
  if (direction == Direction::across) {
    rule.most = 9;
    return fit_across(context, axis, interval, rule, length);
  }
  rule.most = static_cast<std::size_t>(std::clamp(length / kPitchUpwards, 3.0, 12.0));
  return with_texts(context, axis, locate_ticks(interval, rule));
}

LinearAxis plan_place_axis(const ChartContext& context, double length) {
  const Axis& axis = context.specification.x;
  TickRule rule;
  rule.most = kMostAcross;
  rule.free_minimum = false;
  rule.free_maximum = false;
  rule.integer = axis.integer_ticks;
  rule.from_minimum = axis.integer_ticks;
  return fit_across(context, axis, place_interval(context.specification), rule, length);
}

}  // namespace vsp::chart
