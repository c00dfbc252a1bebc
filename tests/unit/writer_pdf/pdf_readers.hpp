// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace vsp::pdf::testing {

/// A PDF in a file of its own, for the programs that read it. The file is kept when a test fails.
class PdfFile {
 public:
  explicit PdfFile(const std::string& bytes);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  const std::string& path() const { return path_; }
  /// Output of `program arguments FILE more`; adds a test failure when its status is not 0.
  std::string read_by(const std::string& program, const std::string& more = {}) const;
  /// pdftotext's output in reading order, pages separated by form feeds.
  std::string text() const { return read_by("pdftotext -enc UTF-8", "-"); }
  std::string info() const { return read_by("pdfinfo"); }
  int pages() const;

 private:
  std::string path_;
};

/// An element of the structure tree as it is in the file.
struct Element {
  std::string type;  ///< "/H1"
  int depth = 0;
  std::string alternative, actual_text, language, scope, id;
  bool has_box = false;
  int marks = 0;  ///< Pieces of content that are directly in it.
};

/// The file's structure elements in reading order.
std::vector<Element> elements(const std::string& bytes);

/// Those of that type.
std::vector<Element> elements(const std::string& bytes, const std::string& type);

/// Decoded content stream of each page.
std::vector<std::string> contents(const std::string& bytes);

/// First thing in a content stream that paints outside of marked content; nothing when all is
/// marked.
std::optional<std::string> unmarked_painting(const std::string& content);

}  // namespace vsp::pdf::testing
