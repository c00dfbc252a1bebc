// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/xmp.hpp"

#include <string_view>

namespace vsp::pdf {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        // XML 1.0 has no way to write the other control characters.
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

std::string alternatives(std::string_view name, std::string_view text) {
  const std::string tag(name);
  return "<" + tag + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) +
         "</rdf:li></rdf:Alt></" + tag + ">\n";
}

std::string simple(std::string_view name, std::string_view text) {
  const std::string tag(name);
  return "<" + tag + ">" + escaped(text) + "</" + tag + ">\n";
}

}  // namespace

std::string xmp_packet(const Properties& properties) {
  const std::string date = properties.date + "T00:00:00Z";
  std::string packet =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\""
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  packet += simple("dc:format", "application/pdf");
  packet += alternatives("dc:title", properties.title);
  if (!properties.author.empty()) {
    packet += "<dc:creator><rdf:Seq><rdf:li>" + escaped(properties.author) +
              "</rdf:li></rdf:Seq></dc:creator>\n";
  }
  if (!properties.subject.empty()) packet += alternatives("dc:description", properties.subject);
  packet += "<dc:language><rdf:Bag><rdf:li>" + escaped(properties.language) +
            "</rdf:li></rdf:Bag></dc:language>\n";
  packet += simple("xmp:CreatorTool", "Vårdspegel");
  packet += simple("xmp:CreateDate", date);
  packet += simple("xmp:ModifyDate", date);
  packet += simple("xmp:MetadataDate", date);
  packet += simple("pdf:Producer", kProducer);
  packet += simple("pdfuaid:part", "1");
  packet += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
  return packet;
}

}  // namespace vsp::pdf
