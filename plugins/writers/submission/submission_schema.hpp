// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"

namespace vsp::submission {

/// The compiled schema of submissions. Immutable; safe to use from several threads.
class SubmissionSchema {
 public:
  /// The schema in that folder, compiled at the first call in the process. Reads only that folder:
  /// a schema that names a file elsewhere or an address is refused. Throws Error(Failure::system,
  /// VSP-SUB-005) when it cannot be read or is no schema.
  static const SubmissionSchema& of(const std::filesystem::path& folder);

  /// Everything that is wrong with the text: VSP-SUB-001 with line and reason. Empty when it is
  /// valid. No network, no entities, no other file.
  std::vector<Finding> validate(std::string_view xml) const;

  ~SubmissionSchema();
  SubmissionSchema(const SubmissionSchema&) = delete;
  SubmissionSchema& operator=(const SubmissionSchema&) = delete;

 private:
  struct Compiled;
  explicit SubmissionSchema(const std::filesystem::path& folder);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace vsp::submission
