// SPDX-License-Identifier: Apache-2.0
/// @file
/// Indicators in C++: the author judges, the host counts. Three shapes: Proportion and Measure look
/// at rows one by one, Derived makes observations of observations. An object of the author's class
/// is made for every call and used by one thread; it may hold what begin() reads from parameters().
#pragma once

#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "vardspegel/plugin.hpp"
#include "vardspegel/rows.hpp"
#include "vardspegel/state.hpp"

namespace vsp::sdk {

/// Verdict on one row of a proportion.
enum class Verdict : std::uint8_t {
  excluded = VSP_VERDICT_EXCLUDED,  ///< Outside the population.
  missing = VSP_VERDICT_MISSING,    ///< In the population, but it cannot be judged.
  not_met = VSP_VERDICT_NOT_MET,    ///< In the denominator only.
  met = VSP_VERDICT_MET,            ///< In the denominator and the numerator.
};

/// A proportion. The author's class inherits it, declares Input members and has
///   Verdict judge(const Row& row) const;
/// and, if it wants to read parameters() once per call, void begin();
class Proportion : public RowPlugin {
 protected:
  ~Proportion() = default;
};

/// A value per row, or the state that stands in its place. Converts from a number, from a State
/// without a number and from an optional number (nothing = missing).
class Measured {
 public:
  Measured(double value) : value_(value) {}  // NOLINT
  Measured(State state) : state_(state) {}   // NOLINT
  Measured(std::optional<double> value)      // NOLINT
      : state_(value ? State::value : State::missing), value_(value.value_or(0)) {}
  Measured(double value, State state) : state_(state), value_(value) {}

  State state() const { return state_; }
  double value() const { return value_; }

 private:
  State state_ = State::value;
  double value_ = std::nan("");
};

/// A measure. As Proportion, with
///   Measured measure(const Row& row) const;
class Measure : public RowPlugin {
 protected:
  ~Measure() = default;
};

/// One observation, coming in or going out. Text is valid during the call.
struct Observation {
  std::string_view indicator{};  ///< Of what comes in; ignored in what goes out.
  std::string_view area{};
  std::string_view period{};
  std::string_view breakdown{};
  State state = State::value;
  std::optional<double> value{};
  std::optional<double> numerator{}, denominator{};
  std::optional<double> lower{}, upper{};
};

/// Takes the results of a derived indicator. The host copies them.
class Emit {
 public:
  using Callback = void (*)(void* context, const vsp_observation* result);
  Emit(Callback callback, void* context) : callback_(callback), context_(context) {}

  /// Throws Failure for a number that is not finite, and for a value without a state for numbers or
  /// the other way round.
  void operator()(const Observation& result) const {
    if (result.value.has_value() != has_number(result.state)) {
      throw failed("VSP-PLG-061", "a result of area " + std::string(result.area) + ", period " +
                                      std::string(result.period) +
                                      " has a value and a state that do not go together");
    }
    vsp_observation plain = {};
    plain.struct_size = sizeof plain;
    plain.state = static_cast<vsp_value_state>(result.state);
    plain.area = text(result.area);
    plain.period = text(result.period);
    plain.breakdown = text(result.breakdown);
    put(result.value, VSP_HAS_VALUE, plain, plain.value);
    put(result.numerator, VSP_HAS_NUMERATOR, plain, plain.numerator);
    put(result.denominator, VSP_HAS_DENOMINATOR, plain, plain.denominator);
    put(result.lower, VSP_HAS_LOWER, plain, plain.lower);
    put(result.upper, VSP_HAS_UPPER, plain, plain.upper);
    callback_(context_, &plain);
  }

 private:
  static void put(const std::optional<double>& number, std::uint32_t bit, vsp_observation& plain,
                  double& field) {
    if (!number) return;
    if (!std::isfinite(*number)) {
      throw failed("VSP-PLG-061", "a result has a number that is not finite");
    }
    plain.has |= bit;
    field = *number;
  }

  Callback callback_;
  void* context_;
};

/// A derived indicator. The author's class has
///   void derive(std::span<const Observation> observations, const Emit& emit) const;
/// The observations are sorted by indicator, area, period, breakdown. parameters() has "inputs":
/// the ids of the input indicators in the order of the report definition.
class Derived : public Plugin {
 protected:
  ~Derived() = default;
};

namespace detail {

template <class Author>
void start(Author& author, const vsp_host* host, vsp_text parameters) {
  author.attach(host, parameters);
  if constexpr (requires { author.begin(); }) author.begin();
}

template <class Author>
vsp_status judge(const vsp_host* host, vsp_text parameters, const ArrowSchema* schema,
                 const ArrowArray* rows, std::uint8_t* verdicts, vsp_error* error) noexcept {
  return guarded(error, [&] {
    Author author;
    const std::vector<BoundColumn> columns = bind(author.inputs(), schema, rows);
    start(author, host, parameters);
    for (std::int64_t i = 0; i < rows->length; ++i) {
      const Verdict verdict = author.judge(Row(columns.data(), i));
      verdicts[i] = static_cast<std::uint8_t>(verdict);
    }
  });
}

template <class Author>
vsp_status measure(const vsp_host* host, vsp_text parameters, const ArrowSchema* schema,
                   const ArrowArray* rows, double* values, vsp_value_state* states,
                   vsp_error* error) noexcept {
  return guarded(error, [&] {
    Author author;
    const std::vector<BoundColumn> columns = bind(author.inputs(), schema, rows);
    start(author, host, parameters);
    for (std::int64_t i = 0; i < rows->length; ++i) {
      const Measured measured = author.measure(Row(columns.data(), i));
      const bool number = has_number(measured.state());
      if (number && !std::isfinite(measured.value())) {
        throw failed("VSP-PLG-061", "row " + std::to_string(i + 1) +
                                        " of the batch got a value that is not finite");
      }
      values[i] = number ? measured.value() : 0;
      states[i] = static_cast<vsp_value_state>(measured.state());
    }
  });
}

inline Observation observation_from(const vsp_observation& plain) {
  const auto number = [&plain](std::uint32_t bit, double value) {
    return (plain.has & bit) != 0 ? std::optional<double>(value) : std::nullopt;
  };
  return {.indicator = view(plain.indicator),
          .area = view(plain.area),
          .period = view(plain.period),
          .breakdown = view(plain.breakdown),
          .state = state_from(plain.state),
          .value = number(VSP_HAS_VALUE, plain.value),
          .numerator = number(VSP_HAS_NUMERATOR, plain.numerator),
          .denominator = number(VSP_HAS_DENOMINATOR, plain.denominator),
          .lower = number(VSP_HAS_LOWER, plain.lower),
          .upper = number(VSP_HAS_UPPER, plain.upper)};
}

/// Observations of a host that may be newer (longer structs) than this SDK.
inline std::vector<Observation> observations_from(const vsp_observation* observations,
                                                  std::uint64_t count, std::uint64_t stride) {
  if (count > 0 && (observations == nullptr || stride < sizeof(vsp_observation))) {
    throw failed("VSP-PLG-061", "the host's observations are shorter than this plugin needs");
  }
  std::vector<Observation> all;
  all.reserve(static_cast<std::size_t>(count));
  const auto* bytes = reinterpret_cast<const char*>(observations);
  for (std::uint64_t i = 0; i < count; ++i) {
    vsp_observation plain;
    std::memcpy(&plain, bytes + i * stride, sizeof plain);
    all.push_back(observation_from(plain));
  }
  return all;
}

template <class Author>
vsp_status derive(const vsp_host* host, vsp_text parameters, const vsp_observation* observations,
                  std::uint64_t count, std::uint64_t stride, Emit::Callback emit,
                  void* emit_context, vsp_error* error) noexcept {
  return guarded(error, [&] {
    const std::vector<Observation> all = observations_from(observations, count, stride);
    Author author;
    start(author, host, parameters);
    author.derive(std::span<const Observation>(all), Emit(emit, emit_context));
  });
}

template <class Author>
inline constexpr vsp_proportion_v1 proportion_of = {sizeof(vsp_proportion_v1), 0, &judge<Author>};
template <class Author>
inline constexpr vsp_measure_v1 measure_of = {sizeof(vsp_measure_v1), 0, &measure<Author>};
template <class Author>
inline constexpr vsp_derived_v1 derived_of = {sizeof(vsp_derived_v1), 0, &derive<Author>};

}  // namespace detail

/// For VSP_PLUGIN: the proportion of that indicator id is judged by Author. One class may serve
/// several ids.
template <class Author>
consteval Capability proportion(std::string_view id) {
  static_assert(std::is_base_of_v<Proportion, Author>, "inherit vsp::sdk::Proportion");
  static_assert(
      requires(const Author& author, const Row& row) {
        { author.judge(row) } -> std::same_as<Verdict>;
      },
      "have: Verdict judge(const Row& row) const");
  return {VSP_CAPABILITY_PROPORTION_1, id, &detail::proportion_of<Author>};
}

/// For VSP_PLUGIN: the measure of that indicator id.
template <class Author>
consteval Capability measure(std::string_view id) {
  static_assert(std::is_base_of_v<Measure, Author>, "inherit vsp::sdk::Measure");
  static_assert(
      requires(const Author& author, const Row& row) {
        { author.measure(row) } -> std::convertible_to<Measured>;
      },
      "have: Measured measure(const Row& row) const");
  return {VSP_CAPABILITY_MEASURE_1, id, &detail::measure_of<Author>};
}

/// For VSP_PLUGIN: the derived indicator, or the kind of derivation, of that name.
template <class Author>
consteval Capability derived(std::string_view name) {
  static_assert(std::is_base_of_v<Derived, Author>, "inherit vsp::sdk::Derived");
  static_assert(
      requires(const Author& author, std::span<const Observation> all, const Emit& emit) {
        author.derive(all, emit);
      },
      "have: void derive(std::span<const Observation> observations, const Emit& emit) const");
  return {VSP_CAPABILITY_DERIVED_1, name, &detail::derived_of<Author>};
}

}  // namespace vsp::sdk
