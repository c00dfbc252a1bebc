// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/srgb_profile.hpp"

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace vsp::pdf {
namespace {

void append_16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8U & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void append_32(std::string& out, std::uint32_t value) {
  append_16(out, value >> 16U);
  append_16(out, value & 0xFFFFU);
}

/// s15Fixed16Number
void append_fixed(std::string& out, double value) {
  append_32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

std::string typed(std::string_view signature) { return std::string(signature) + std::string(4, 0); }

std::string xyz(double x, double y, double z) {
  std::string data = typed("XYZ ");
  for (const double value : {x, y, z}) append_fixed(data, value);
  return data;
}

/// multiLocalizedUnicodeType with one record of ASCII text in English.
std::string text(std::string_view words) {
  std::string data = typed("mluc");
  append_32(data, 1);
  append_32(data, 12);
  data += "enUS";
  append_32(data, static_cast<std::uint32_t>(words.size() * 2));
  append_32(data, 28);
  for (const char c : words) append_16(data, static_cast<unsigned char>(c));
  return data;
}

/// The sRGB transfer curve, parametric type 3.
std::string curve() {
  std::string data = typed("para");
  append_16(data, 3);
  append_16(data, 0);
  for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
    append_fixed(data, value);
  }
  return data;
}

/// Bradford adaptation from D65 to D50.
std::string adaptation() {
  std::string data = typed("sf32");
  for (const double value : {1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059,
                             -0.009232, 0.015076, 0.751678}) {
    append_fixed(data, value);
  }
  return data;
}

std::string header(std::uint32_t size) {
  std::string data;
  append_32(data, size);
  append_32(data, 0);           // No preferred colour management module.
  append_32(data, 0x04200000);  // Version 4.2.
  data += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2024U, 1U, 1U, 0U, 0U, 0U}) append_16(data, part);
  data += "acsp";
  data += std::string(28, 0);  // Platform, flags, device, attributes, perceptual intent.
  for (const double value : {0.9642, 1.0, 0.8249}) append_fixed(data, value);
  data += std::string(48, 0);  // Creator, identifier, reserved.
  return data;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::pair<std::string_view, std::string>> tags = {
      {"desc", text("sRGB")},
      {"cprt", text("No copyright")},
      {"wtpt", xyz(0.9642, 1.0, 0.8249)},
      {"chad", adaptation()},
      {"rXYZ", xyz(0.436066, 0.222488, 0.013916)},
      {"gXYZ", xyz(0.385147, 0.716873, 0.097076)},
      {"bXYZ", xyz(0.143066, 0.060608, 0.714096)},
      {"rTRC", curve()},
  };
  constexpr std::size_t kHeader = 128;
  // The three curves are one.
  const std::size_t entries = tags.size() + 2;
  std::string table;
  std::string data;
  append_32(table, static_cast<std::uint32_t>(entries));
  const auto add = [&](std::string_view name, std::size_t at, std::size_t size) {
    table += name;
    append_32(table, static_cast<std::uint32_t>(at));
    append_32(table, static_cast<std::uint32_t>(size));
  };
  const std::size_t first = kHeader + 4 + entries * 12;
  for (const auto& [name, body] : tags) {
    add(name, first + data.size(), body.size());
    if (name == "rTRC") {
      add("gTRC", first + data.size(), body.size());
      add("bTRC", first + data.size(), body.size());
    }
    data += body;
    data += std::string((4 - data.size() % 4) % 4, 0);
  }
  return header(static_cast<std::uint32_t>(first + data.size())) + table + data;
}

}  // namespace vsp::pdf
