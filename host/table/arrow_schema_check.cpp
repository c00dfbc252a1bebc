// SPDX-License-Identifier: Apache-2.0
#include "table/arrow_schema_check.hpp"

#include <cstdint>
#include <cstring>
#include <unordered_set>

#include "table/profile_error.hpp"
#include "table/utf8_check.hpp"

namespace vsp {
namespace {

/// More columns than this is a count that lies: the pointers behind it cannot be checked.
constexpr std::int64_t column_limit = 65'536;
/// Limits of the metadata block for the same reason.
constexpr std::int32_t metadata_pair_limit = 1'024;
constexpr std::int32_t metadata_text_limit = 1 << 20;

std::int32_t read_int32(const char*& position) {
  std::int32_t value = 0;
  std::memcpy(&value, position, sizeof value);
  position += sizeof value;
  return value;
}

/// True when the metadata (int32 number of pairs; each key and value an int32 size and its bytes)
/// announces an extension type, or is not of that form.
bool has_extension_type(const char* metadata) {
  if (metadata == nullptr) return false;
  const std::int32_t pairs = read_int32(metadata);
  if (pairs < 0 || pairs > metadata_pair_limit) return true;
  for (std::int32_t pair = 0; pair < pairs; ++pair) {
    for (const bool is_key : {true, false}) {
      const std::int32_t size = read_int32(metadata);
      if (size < 0 || size > metadata_text_limit) return true;
      const std::string_view text(metadata, static_cast<std::size_t>(size));
      if (is_key && text == "ARROW:extension:name") return true;
      metadata += size;
    }
  }
  return false;
}

std::string format_of(const ArrowSchema& schema) {
  return schema.format == nullptr ? std::string("NULL") : std::string(schema.format);
}

ColumnType type_of(const ArrowSchema& schema, const ProfileContext& context) {
  const std::string format = format_of(schema);
  if (format == "u") return ColumnType::text;
  if (format == "g") return ColumnType::number;
  if (format == "l") return ColumnType::integer;
  throw_profile_error("VSP-TAB-004", context, format, "u, g, l");
}

ProfileColumn check_column(const ArrowSchema& schema, ProfileContext context) {
  if (schema.name == nullptr || *schema.name == '\0') {
    throw_profile_error("VSP-TAB-005", context, "", "UTF-8");
  }
  const std::string name = schema.name;
  if (first_invalid_utf8(name) != name.size()) {
    throw_profile_error("VSP-TAB-005", context, name, "UTF-8");
  }
  context.column = name;
  const ColumnType type = type_of(schema, context);
  if (schema.dictionary != nullptr) {
    throw_profile_error("VSP-TAB-006", context, "dictionary", format_of(schema));
  }
  if (schema.n_children != 0) {
    throw_profile_error("VSP-TAB-006", context, "n_children = " + std::to_string(schema.n_children),
                        format_of(schema));
  }
  if (has_extension_type(schema.metadata)) {
    throw_profile_error("VSP-TAB-006", context, "ARROW:extension:name", format_of(schema));
  }
  return {name, type};
}

}  // namespace

std::vector<ProfileColumn> check_schema(const ArrowSchema& schema, const std::string& origin) {
  const ProfileContext table{origin, "", 0};
  if (format_of(schema) != "+s" || schema.dictionary != nullptr) {
    throw_profile_error("VSP-TAB-003", table, format_of(schema), "+s");
  }
  if (schema.n_children < 1 || schema.n_children > column_limit || schema.children == nullptr) {
    throw_profile_error("VSP-TAB-003", table, "n_children = " + std::to_string(schema.n_children),
                        "1–" + std::to_string(column_limit));
  }
  std::vector<ProfileColumn> columns;
  std::unordered_set<std::string> names;
  for (std::int64_t index = 0; index < schema.n_children; ++index) {
    const ProfileContext context{origin, '#' + std::to_string(index + 1), 0};
    const ArrowSchema* child = schema.children[index];
    if (child == nullptr || child->release == nullptr) {
      throw_profile_error("VSP-TAB-003", context, "NULL", "ArrowSchema");
    }
    ProfileColumn column = check_column(*child, context);
    if (!names.insert(column.name).second) {
      throw_profile_error("VSP-TAB-007", context, column.name, "1");
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace vsp
