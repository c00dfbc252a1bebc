// SPDX-License-Identifier: Apache-2.0
#include "unit/writer_pdf/pdf_readers.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <set>

namespace vsp::pdf::testing {
namespace {

std::string text_of(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  if (value.isString()) return value.getUTF8Value();
  return value.isName() ? value.getName() : std::string();
}

void add_attributes(QPDFObjectHandle attributes, Element& element) {
  if (!attributes.isDictionary()) return;
  const std::string scope = text_of(attributes, "/Scope");
  if (!scope.empty()) element.scope = scope;
  if (attributes.hasKey("/BBox")) element.has_box = true;
}

void collect(QPDFObjectHandle object, int depth, std::vector<Element>& found);

void collect_kid(QPDFObjectHandle kid, int depth, std::size_t parent, std::vector<Element>& found) {
  if (kid.isInteger() || (kid.isDictionary() && text_of(kid, "/Type") == "/MCR")) {
    ++found[parent].marks;
  } else {
    collect(kid, depth, found);
  }
}

void collect(QPDFObjectHandle object, int depth, std::vector<Element>& found) {
  Element element;
  element.type = text_of(object, "/S");
  element.depth = depth;
  element.alternative = text_of(object, "/Alt");
  element.actual_text = text_of(object, "/ActualText");
  element.language = text_of(object, "/Lang");
  element.id = text_of(object, "/ID");
  add_attributes(object.getKey("/A"), element);
  const std::size_t at = found.size();
  found.push_back(element);
  QPDFObjectHandle kids = object.getKey("/K");
  if (kids.isArray()) {
    for (QPDFObjectHandle kid : kids.aitems()) collect_kid(kid, depth + 1, at, found);
  } else if (!kids.isNull()) {
    collect_kid(kids, depth + 1, at, found);
  }
}

}  // namespace

PdfFile::PdfFile(const std::string& bytes) {
  static std::atomic<int> number = 0;
  const auto folder = std::filesystem::path(VSP_TEST_BINARY_DIR) / "tests" / "writer_pdf";
  std::filesystem::create_directories(folder);
  path_ = folder / (std::to_string(getpid()) + "-" + std::to_string(++number) + ".pdf");
  std::ofstream(path_, std::ios::binary) << bytes;
}

PdfFile::~PdfFile() {
  if (!::testing::Test::HasFailure()) std::filesystem::remove(path_);
}

std::string PdfFile::read_by(const std::string& program, const std::string& more) const {
  const std::string command = program + " '" + path_ + "' " + more + " 2>&1";
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) {
    ADD_FAILURE() << "cannot run " << command;
    return output;
  }
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    output.append(buffer.data(), n);
  }
  const int status = pclose(pipe);
  EXPECT_EQ(status, 0) << command << "\n" << output;
  return output;
}

int PdfFile::pages() const {
  const std::string told = info();
  const std::size_t at = told.find("Pages:");
  return at == std::string::npos ? 0 : std::stoi(told.substr(at + 6));
}

std::vector<Element> elements(const std::string& bytes) {
  QPDF file;
  file.processMemoryFile("test", bytes.data(), bytes.size());
  std::vector<Element> found;
  collect(file.getRoot().getKey("/StructTreeRoot").getKey("/K"), 0, found);
  return found;
}

std::vector<Element> elements(const std::string& bytes, const std::string& type) {
  std::vector<Element> found;
  for (const Element& element : elements(bytes)) {
    if (element.type == type) found.push_back(element);
  }
  return found;
}

std::vector<std::string> contents(const std::string& bytes) {
  QPDF file;
  file.processMemoryFile("test", bytes.data(), bytes.size());
  std::vector<std::string> streams;
  for (QPDFObjectHandle page : file.getAllPages()) {
    const auto data = page.getKey("/Contents").getStreamData();
    streams.emplace_back(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  }
  return streams;
}

std::optional<std::string> unmarked_painting(const std::string& content) {
  static const std::set<std::string> kPainting = {"Tj", "TJ", "'",  "\"", "f",  "f*", "F",  "S",
                                                  "s",  "B",  "B*", "b",  "b*", "Do", "sh", "EI"};
  QPDFTokenizer tokenizer;
  int depth = 0;
  const auto judge = [&](const QPDFTokenizer::Token& token) -> std::optional<std::string> {
    if (token.getType() != QPDFTokenizer::tt_word) return std::nullopt;
    const std::string& word = token.getValue();
    if (word == "BDC" || word == "BMC") ++depth;
    if (word == "EMC" && --depth < 0) return "EMC without beginning";
    if (depth == 0 && kPainting.count(word) > 0) return word;
    return std::nullopt;
  };
  for (std::size_t i = 0; i <= content.size(); ++i) {
    if (i < content.size()) {
      tokenizer.presentCharacter(content[i]);
    } else {
      tokenizer.presentEOF();
    }
    QPDFTokenizer::Token token;
    bool unread = false;
    char last = 0;
    if (!tokenizer.getToken(token, unread, last)) continue;
    if (const auto found = judge(token)) return found;
    if (unread) --i;
  }
  if (depth != 0) return "marked content that is not ended";
  return std::nullopt;
}

}  // namespace vsp::pdf::testing
