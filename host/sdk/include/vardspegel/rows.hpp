// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "vardspegel/arrow_abi.h"
#include "vardspegel/call.hpp"
#include "vardspegel/finding.hpp"

namespace vsp::sdk {

namespace detail {

/// Arrow format of the type of an input.
template <class Type>
inline constexpr const char* format_of = nullptr;
template <>
inline constexpr const char* format_of<std::string_view> = "u";
template <>
inline constexpr const char* format_of<double> = "g";
template <>
inline constexpr const char* format_of<std::int64_t> = "l";

/// What an author's Input member declares.
struct DeclaredInput {
  std::string_view name;
  std::string_view format;
};

/// The buffers of one column of a batch.
struct BoundColumn {
  const std::uint8_t* validity = nullptr;  ///< nullptr: nothing is null.
  const void* data = nullptr;              ///< Values, or the offsets of text.
  const char* characters = nullptr;        ///< Of text; may be nullptr when all texts are empty.

  bool is_null(std::int64_t row) const {
    return validity != nullptr &&
           ((static_cast<unsigned>(validity[static_cast<std::size_t>(row) / 8]) >> (row % 8)) &
            1U) == 0;
  }
};

[[noreturn]] inline void refuse_batch(const std::string& why) { throw failed("VSP-PLG-060", why); }

inline BoundColumn bind_column(const DeclaredInput& input, const ArrowSchema& schema,
                               const ArrowArray& array, std::int64_t rows) {
  const std::string name(input.name);
  const std::string_view given_name = schema.name != nullptr ? schema.name : "";
  const std::string_view given_format = schema.format != nullptr ? schema.format : "";
  if (given_name != input.name) {
    refuse_batch("input \"" + name + "\" is declared, the batch has \"" + std::string(given_name) +
                 "\" in its place");
  }
  if (given_format != input.format) {
    refuse_batch("input \"" + name + "\" has format \"" + std::string(given_format) +
                 "\", declared is \"" + std::string(input.format) + "\"");
  }
  const std::int64_t buffers = input.format == "u" ? 3 : 2;
  if (array.offset != 0 || array.length != rows || array.n_buffers != buffers ||
      array.buffers == nullptr || (rows > 0 && array.buffers[1] == nullptr)) {
    refuse_batch("the column of input \"" + name + "\" breaks the table profile");
  }
  BoundColumn column;
  column.validity = static_cast<const std::uint8_t*>(array.buffers[0]);
  column.data = array.buffers[1];
  if (buffers == 3) column.characters = static_cast<const char*>(array.buffers[2]);
  return column;
}

/// Checks that a batch has exactly the declared inputs, in that order, and finds their buffers.
inline std::vector<BoundColumn> bind(const std::vector<DeclaredInput>& inputs,
                                     const ArrowSchema* schema, const ArrowArray* rows) {
  if (schema == nullptr || rows == nullptr || schema->format == nullptr ||
      std::string_view(schema->format) != "+s" || rows->length < 0 || rows->offset != 0) {
    refuse_batch("the batch breaks the table profile");
  }
  const auto count = static_cast<std::int64_t>(inputs.size());
  if (schema->n_children != count || rows->n_children != count ||
      (count > 0 && (schema->children == nullptr || rows->children == nullptr))) {
    refuse_batch("declared are " + std::to_string(count) + " inputs, the batch has " +
                 std::to_string(schema->n_children) + " columns");
  }
  std::vector<BoundColumn> columns;
  columns.reserve(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (schema->children[i] == nullptr || rows->children[i] == nullptr) {
      refuse_batch("the batch breaks the table profile");
    }
    columns.push_back(
        bind_column(inputs[i], *schema->children[i], *rows->children[i], rows->length));
  }
  return columns;
}

}  // namespace detail

/// One row of a batch; valid during the call that got it.
class Row {
 public:
  Row(const detail::BoundColumn* columns, std::int64_t index) : columns_(columns), index_(index) {}
  /// 0-based place in the batch.
  std::int64_t index() const { return index_; }

 private:
  template <class Type>
  friend class Input;
  const detail::BoundColumn* columns_;
  std::int64_t index_;
};

/// Base of the shapes that look at rows; knows the inputs that the author's class declares.
class RowPlugin : public Plugin {
 public:
  /// The declared inputs, in order of declaration.
  const std::vector<detail::DeclaredInput>& inputs() const { return inputs_; }

 protected:
  ~RowPlugin() = default;

 private:
  template <class Type>
  friend class Input;
  std::vector<detail::DeclaredInput> inputs_;
};

/// An input column: the declaration is the schema and the accessor at once. Type is
/// std::string_view
/// ("text" in the metadata), double ("number") or std::int64_t ("integer"). Declare inputs in the
/// order in which the metadata lists them:
///   vsp::sdk::Input<std::string_view> answer{*this, "answer"};
template <class Type>
class Input {
  static_assert(detail::format_of<Type> != nullptr,
                "an input is a std::string_view, double or std::int64_t");

 public:
  /// name must be a literal or outlive the plugin.
  Input(RowPlugin& owner, std::string_view name) : index_(owner.inputs_.size()) {
    owner.inputs_.push_back({name, detail::format_of<Type>});
  }

  /// The cell of this input in a row; nothing when it is null. Text is valid during the call.
  std::optional<Type> operator()(const Row& row) const {
    const detail::BoundColumn& column = row.columns_[index_];
    if (column.is_null(row.index_)) return std::nullopt;
    if constexpr (std::is_same_v<Type, std::string_view>) {
      const auto* offsets = static_cast<const std::int32_t*>(column.data) + row.index_;
      const std::int32_t size = offsets[1] - offsets[0];
      if (size <= 0 || column.characters == nullptr) return std::string_view();
      return std::string_view(column.characters + offsets[0], static_cast<std::size_t>(size));
    } else {
      return static_cast<const Type*>(column.data)[row.index_];
    }
  }

 private:
  std::size_t index_;
};

}  // namespace vsp::sdk
