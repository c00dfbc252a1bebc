// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "table/table.hpp"
#include "vardspegel/arrow_abi.h"

namespace vsp {

/// Reads a foreign stream to its end into one table and releases it, whatever happens. Sliced and
/// chunked batches are normalised; everything is checked against the table profile: formats, buffer
/// counts, lengths, offsets that run backwards, invalid UTF-8, NaN or infinite numbers.
/// Throws Error(Failure::plugin) with code VSP-TAB-001 … when the stream breaks the profile.
/// origin names the producer in messages. A stream whose get_next fails gives VSP-TAB-002 with the
/// producer's words.
Table import_stream(ArrowArrayStream& stream, const std::string& origin);

/// Some columns of a table as one Arrow record batch in the profile (offset 0), for a plugin. Owns
/// the buffers: schema() and array() are valid as long as this object lives.
class ExportedBatch {
 public:
  /// Columns of table by name, in this order. Throws std::invalid_argument when one is not there.
  ExportedBatch(const Table& table, const std::vector<std::string>& columns);
  ~ExportedBatch();
  ExportedBatch(const ExportedBatch&) = delete;
  ExportedBatch& operator=(const ExportedBatch&) = delete;

  const ArrowSchema* schema() const;
  const ArrowArray* array() const;

 private:
  struct Storage;
  Storage* storage_;
};

}  // namespace vsp
