// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/completion.hpp"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <string_view>

#include "writers/pdf/content_marks.hpp"
#include "writers/pdf/srgb_profile.hpp"
#include "writers/pdf/structure_objects.hpp"
#include "writers/pdf/xmp.hpp"

namespace vsp::pdf {
namespace {

using Handle = QPDFObjectHandle;

[[noreturn]] void fail(const std::string& what) { throw CompletionFailure(what); }

void rewrite_page(Handle& page, const std::vector<Mark>& marks) {
  Handle contents = page.getKey("/Contents");
  if (!contents.isStream()) fail("a page without one content stream");
  const auto data = contents.getStreamData(qpdf_dl_generalized);
  const std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  const auto rewritten = rewrite_marks(bytes, marks);
  if (!rewritten) fail("marks in a page's content that the writer did not make");
  contents.replaceStreamData(*rewritten, Handle::newNull(), Handle::newNull());
  page.replaceKey("/Tabs", Handle::newName("/S"));
}

Handle output_intent(QPDF& file) {
  Handle profile = Handle::newStream(&file, srgb_profile());
  profile.getDict().replaceKey("/N", Handle::newInteger(3));
  Handle intent = Handle::newDictionary();
  intent.replaceKey("/Type", Handle::newName("/OutputIntent"));
  intent.replaceKey("/S", Handle::newName("/GTS_PDFA1"));
  intent.replaceKey("/OutputConditionIdentifier", Handle::newString("sRGB"));
  intent.replaceKey("/Info", Handle::newString("sRGB IEC61966-2.1"));
  intent.replaceKey("/DestOutputProfile", profile);
  return file.makeIndirectObject(intent);
}

Handle metadata(QPDF& file, const Properties& properties) {
  Handle stream = Handle::newStream(&file, xmp_packet(properties));
  stream.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
  stream.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
  return stream;
}

Handle information(QPDF& file, const Properties& properties) {
  std::string date = properties.date;
  date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
  date = "D:" + date + "000000Z";
  Handle info = Handle::newDictionary();
  info.replaceKey("/Title", Handle::newUnicodeString(properties.title));
  if (!properties.author.empty()) {
    info.replaceKey("/Author", Handle::newUnicodeString(properties.author));
  }
  if (!properties.subject.empty()) {
    info.replaceKey("/Subject", Handle::newUnicodeString(properties.subject));
  }
  info.replaceKey("/Creator", Handle::newUnicodeString("Vårdspegel"));
  info.replaceKey("/Producer", Handle::newUnicodeString(kProducer));
  info.replaceKey("/CreationDate", Handle::newString(date));
  info.replaceKey("/ModDate", Handle::newString(date));
  return file.makeIndirectObject(info);
}

void complete_catalogue(QPDF& file, const Properties& properties, const Handle& structure) {
  Handle root = file.getRoot();
  root.replaceKey("/StructTreeRoot", structure);
  root.replaceKey("/Lang", Handle::newUnicodeString(properties.language));
  Handle marked = Handle::newDictionary();
  marked.replaceKey("/Marked", Handle::newBool(true));
  root.replaceKey("/MarkInfo", marked);
  Handle preferences = Handle::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
  root.replaceKey("/ViewerPreferences", preferences);
  root.replaceKey("/Metadata", metadata(file, properties));
  Handle intents = Handle::newArray();
  intents.appendItem(output_intent(file));
  root.replaceKey("/OutputIntents", intents);
  file.getTrailer().replaceKey("/Info", information(file, properties));
}

std::string packed(QPDF& file) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string complete(const std::string& drawn, const StructureTree& structure,
                     const std::vector<std::vector<Mark>>& marks, const Properties& properties) {
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("cairo", drawn.data(), drawn.size());
    std::vector<Handle> pages = file.getAllPages();
    if (pages.size() != marks.size()) fail("another number of pages");
    for (std::size_t i = 0; i < pages.size(); ++i) rewrite_page(pages[i], marks[i]);
    complete_catalogue(file, properties, write_structure(file, structure, pages));
    if (file.anyWarnings()) fail(file.getWarnings().front().what());
    return packed(file);
  } catch (const QPDFExc& failure) {
    fail(failure.what());
  }
}

}  // namespace vsp::pdf
