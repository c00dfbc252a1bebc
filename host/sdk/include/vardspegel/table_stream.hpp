// SPDX-License-Identifier: Apache-2.0
/// @file
/// Glue between a filled TableBuilder and the Arrow C structures. This is the one place of the SDK
/// where ownership crosses the boundary as bare pointers: each structure owns a heap object through
/// private_data and frees it in release(). Children hold their own share of the columns, because
/// the specification lets the receiver move a child out and release the parent.
#pragma once

#include <array>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "vardspegel/table_builder.hpp"

namespace vsp::sdk::detail {

using Columns = std::shared_ptr<const std::deque<ColumnData>>;

struct SchemaChild {
  std::string name;
};

struct SchemaParent {
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

struct ArrayChild {
  Columns columns;
  std::array<const void*, 3> buffers{};
};

struct ArrayParent {
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
  std::array<const void*, 1> buffers{};
};

template <class Structure, class Owned>
void release_child(Structure* structure) noexcept {
  delete static_cast<Owned*>(structure->private_data);
  structure->release = nullptr;
}

template <class Structure, class Owned>
void release_parent(Structure* structure) noexcept {
  auto* owned = static_cast<Owned*>(structure->private_data);
  for (Structure& child : owned->children) {
    if (child.release != nullptr) child.release(&child);
  }
  delete owned;
  structure->release = nullptr;
}

/// Releases the children made so far when making the next one fails.
template <class Structure>
struct ReleaseChildren {
  template <class Owned>
  void operator()(Owned* owned) const {
    for (Structure& child : owned->children) {
      if (child.release != nullptr) child.release(&child);
    }
    delete owned;
  }
};

inline void fill_schema(const std::deque<ColumnData>& columns, ArrowSchema* out) {
  std::unique_ptr<SchemaParent, ReleaseChildren<ArrowSchema>> parent(new SchemaParent);
  parent->children.resize(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    ArrowSchema& child = parent->children[i];
    auto owned = std::make_unique<SchemaChild>(SchemaChild{columns[i].name});
    child.format = columns[i].format;
    child.name = owned->name.c_str();
    child.flags = ARROW_FLAG_NULLABLE;
    child.release = &release_child<ArrowSchema, SchemaChild>;
    child.private_data = owned.release();
    parent->pointers.push_back(&child);
  }
  *out = {};
  out->format = "+s";
  out->name = "";
  out->n_children = static_cast<std::int64_t>(columns.size());
  out->children = parent->pointers.data();
  out->release = &release_parent<ArrowSchema, SchemaParent>;
  out->private_data = parent.release();
}

inline void fill_child(const Columns& columns, const ColumnData& column, ArrowArray& child) {
  auto owned = std::make_unique<ArrayChild>();
  owned->columns = columns;
  owned->buffers[0] = column.null_count > 0 ? column.validity.data() : nullptr;
  if (*column.format == 'u') {
    owned->buffers[1] = column.offsets.data();
    owned->buffers[2] = column.characters.data();
  } else if (*column.format == 'g') {
    owned->buffers[1] = column.numbers.data();
  } else {
    owned->buffers[1] = column.integers.data();
  }
  child.length = column.length;
  child.null_count = column.null_count;
  child.n_buffers = *column.format == 'u' ? 3 : 2;
  child.buffers = owned->buffers.data();
  child.release = &release_child<ArrowArray, ArrayChild>;
  child.private_data = owned.release();
}

inline void fill_array(const Columns& columns, ArrowArray* out) {
  std::unique_ptr<ArrayParent, ReleaseChildren<ArrowArray>> parent(new ArrayParent);
  parent->children.resize(columns->size());
  for (std::size_t i = 0; i < columns->size(); ++i) {
    fill_child(columns, (*columns)[i], parent->children[i]);
    parent->pointers.push_back(&parent->children[i]);
  }
  *out = {};
  out->length = columns->empty() ? 0 : columns->front().length;
  out->n_buffers = 1;
  out->buffers = parent->buffers.data();
  out->n_children = static_cast<std::int64_t>(columns->size());
  out->children = parent->pointers.data();
  out->release = &release_parent<ArrowArray, ArrayParent>;
  out->private_data = parent.release();
}

/// A table as a stream of one batch.
struct TableStream {
  Columns columns;
  bool given = false;
};

template <class Function>
int errno_guarded(Function&& function) noexcept {
  try {
    std::forward<Function>(function)();
    return 0;
  } catch (...) {  // Nothing but memory can run out here.
    return ENOMEM;
  }
}

inline int stream_schema(ArrowArrayStream* stream, ArrowSchema* out) noexcept {
  return errno_guarded(
      [&] { fill_schema(*static_cast<TableStream*>(stream->private_data)->columns, out); });
}

inline int stream_next(ArrowArrayStream* stream, ArrowArray* out) noexcept {
  auto& table = *static_cast<TableStream*>(stream->private_data);
  return errno_guarded([&] {
    *out = {};  // A released array is the end of the stream.
    if (table.given) return;
    fill_array(table.columns, out);
    table.given = true;
  });
}

inline const char* stream_error(ArrowArrayStream*) noexcept { return "out of memory"; }

inline void stream_release(ArrowArrayStream* stream) noexcept {
  delete static_cast<TableStream*>(stream->private_data);
  stream->release = nullptr;
}

}  // namespace vsp::sdk::detail

namespace vsp::sdk {

/// Moves a filled table into a stream that the caller of the ABI owns. Throws Failure when the
/// columns do not fit together; *out is then left alone.
inline void to_stream(TableBuilder table, ArrowArrayStream* out) {
  auto stream = std::make_unique<detail::TableStream>();
  stream->columns = std::make_shared<const std::deque<detail::ColumnData>>(table.take());
  *out = {};
  out->get_schema = &detail::stream_schema;
  out->get_next = &detail::stream_next;
  out->get_last_error = &detail::stream_error;
  out->release = &detail::stream_release;
  out->private_data = stream.release();
}

}  // namespace vsp::sdk
