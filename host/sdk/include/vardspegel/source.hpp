// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

#include "vardspegel/finding.hpp"
#include "vardspegel/plugin.hpp"
#include "vardspegel/state.hpp"
#include "vardspegel/table_builder.hpp"
#include "vardspegel/table_stream.hpp"

namespace vsp::sdk {

/// A data source. The author's class has
///   TableBuilder read() const;
/// parameters() is the request, a JSON object (docs/plugin-abi.md). The table has the column "#row"
/// (integer), each requested column, and for each requested number or integer a text column
/// "<name>#state". Report what is wrong with report(); findings of severity error make the call
/// fail with VSP_INPUT_INVALID when input_invalid() is thrown after the last of them, or by
/// themselves.
class Source : public Plugin {
 protected:
  ~Source() = default;
};

namespace detail {

template <class Author>
vsp_status open(const vsp_host* host, vsp_text request, ArrowArrayStream* out,
                vsp_error* error) noexcept {
  return guarded(error, [&] {
    Author author;
    author.attach(host, request);
    TableBuilder table = author.read();
    to_stream(std::move(table), out);
  });
}

template <class Author>
inline constexpr vsp_source_v1 source_of = {sizeof(vsp_source_v1), 0, &open<Author>};

}  // namespace detail

/// For VSP_PLUGIN: the source of that name.
template <class Author>
consteval Capability source(std::string_view name) {
  static_assert(std::is_base_of_v<Source, Author>, "inherit vsp::sdk::Source");
  static_assert(
      requires(const Author& author) {
        { author.read() } -> std::same_as<TableBuilder>;
      },
      "have: TableBuilder read() const");
  return {VSP_CAPABILITY_SOURCE_1, name, &detail::source_of<Author>};
}

}  // namespace vsp::sdk
