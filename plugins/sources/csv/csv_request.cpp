// SPDX-License-Identifier: Apache-2.0
#include "csv_request.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "csv_text.hpp"

namespace vsp::source_csv {
namespace {

using Json = nlohmann::json;

std::string printed(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Reads the members of JSON objects and reports what is not as it should be.
class RequestReader {
 public:
  explicit RequestReader(Findings& findings) : findings_(findings) {}

  Request read(const Json& json) {
    Request request;
    if (!is_object(json, "")) return request;
    only(json, "", {"version", "path", "label", "options", "columns"});
    if (!json.contains("version") || json["version"] != 1) invalid("version", json, "1");
    request.path = text(json, "path", true);
    request.label = text(json, "label", false);
    if (request.path.empty()) invalid("path", json, "/…");
    if (json.contains("options") && is_object(json["options"], "options")) {
      options(json["options"], request);
    }
    if (json.contains("columns") && json["columns"].is_array() && !json["columns"].empty()) {
      for (const Json& column : json["columns"]) columns(column, request);
    } else {
      invalid("columns", json, "[{…}]");
    }
    return request;
  }

 private:
  void report(const char* code, const std::string& key, const std::string& found,
              const std::string& expected) {
    findings_.error(code, {}, found, expected, {{"key", key}});
  }

  void invalid(const std::string& key, const Json& parent, const std::string& expected) {
    const std::string leaf = key.substr(key.rfind('.') + 1);
    report("VSP-SRC-052", key,
           parent.is_object() && parent.contains(leaf) ? printed(parent[leaf]) : "–", expected);
  }

  bool is_object(const Json& json, const std::string& key) {
    if (!json.is_object()) report("VSP-SRC-052", key, printed(json), "{…}");
    return json.is_object();
  }

  void only(const Json& json, const std::string& where, const std::set<std::string>& known) {
    for (const auto& [key, value] : json.items()) {
      if (known.contains(key)) continue;
      report("VSP-SRC-053", where + key, key,
             list_of(std::vector<std::string>(known.begin(), known.end())));
    }
  }

  std::string text(const Json& json, const std::string& key, bool required) {
    if (!json.contains(key) && !required) return {};
    if (json.contains(key) && json[key].is_string()) return json[key].get<std::string>();
    invalid(key, json, "\"…\"");
    return {};
  }

  bool flag(const Json& json, const std::string& where, const std::string& key, bool otherwise) {
    if (!json.contains(key)) return otherwise;
    if (json[key].is_boolean()) return json[key].get<bool>();
    invalid(where + key, json, "true, false");
    return otherwise;
  }

  /// The choice whose name stands at key.
  template <class Value, std::size_t Count>
  std::optional<Value> choice(const Json& json, const std::string& where, const std::string& key,
                              const std::array<std::pair<const char*, Value>, Count>& choices) {
    if (!json.contains(key)) return std::nullopt;
    std::vector<std::string> names;
    for (const auto& [name, value] : choices) {
      if (json[key] == name) return value;
      names.emplace_back(std::string_view(name) == "\t" ? "\\t" : name);
    }
    invalid(where + key, json, list_of(names));
    return std::nullopt;
  }

  void options(const Json& json, Request& request) {
    only(json, "options.", {"delimiter", "decimal", "encoding", "percent_sign"});
    static constexpr std::array<std::pair<const char*, char>, 8> delimiters = {{{",", ','},
                                                                                {";", ';'},
                                                                                {"\t", '\t'},
                                                                                {"|", '|'},
                                                                                {"comma", ','},
                                                                                {"semicolon", ';'},
                                                                                {"tab", '\t'},
                                                                                {"pipe", '|'}}};
    static constexpr std::array<std::pair<const char*, char>, 4> decimals = {
        {{",", ','}, {".", '.'}, {"comma", ','}, {"point", '.'}}};
    // ISO 8859-1 is read as Windows-1252, its superset: where they differ, the former has control
    // characters that no table contains.
    static constexpr std::array<std::pair<const char*, Encoding>, 5> encodings = {
        {{"utf-8", Encoding::utf8},
         {"windows-1252", Encoding::windows_1252},
         {"iso-8859-1", Encoding::windows_1252},
         {"utf-16le", Encoding::utf16_little},
         {"utf-16be", Encoding::utf16_big}}};
    request.delimiter = choice(json, "options.", "delimiter", delimiters);
    request.decimal = choice(json, "options.", "decimal", decimals);
    request.encoding = choice(json, "options.", "encoding", encodings);
    request.percent_sign = flag(json, "options.", "percent_sign", false);
  }

  void columns(const Json& json, Request& request) {
    const std::string where = "columns[" + std::to_string(request.columns.size()) + "].";
    ColumnRequest& column = request.columns.emplace_back();
    if (!is_object(json, where)) return;
    only(json, where, {"name", "type", "required", "headers", "states", "percent", "range"});
    if (json.contains("name") && json["name"].is_string()) column.name = json["name"];
    if (column.name.empty() || column.name.starts_with('#')) {
      invalid(where + "name", json, "\"…\"");
    }
    for (const ColumnRequest& other : request.columns) {
      if (&other == &column || other.name != column.name) continue;
      report("VSP-SRC-052", where + "name", column.name, "≠ " + column.name);
    }
    static constexpr std::array<std::pair<const char*, ColumnType>, 3> types = {
        {{"text", ColumnType::text},
         {"number", ColumnType::number},
         {"integer", ColumnType::integer}}};
    if (!json.contains("type")) invalid(where + "type", json, "text, number, integer");
    column.type = choice(json, where, "type", types).value_or(ColumnType::text);
    column.required = flag(json, where, "required", true);
    column.percent = flag(json, where, "percent", false);
    headers(json, where, column);
    if (json.contains("states")) states(json["states"], where + "states", column);
    if (json.contains("range")) range(json["range"], where + "range", column);
  }

  void headers(const Json& json, const std::string& where, ColumnRequest& column) {
    if (json.contains("headers")) {
      const Json& list = json["headers"];
      for (const Json& header : list.is_array() ? list : Json::array({nullptr})) {
        if (header.is_string() && !folded(header.get<std::string>()).empty()) {
          column.headers.push_back(header);
        } else {
          invalid(where + "headers", json, "[\"…\"]");
        }
      }
    }
    if (column.headers.empty()) column.headers.push_back(column.name);
  }

  void states(const Json& json, const std::string& where, ColumnRequest& column) {
    if (!is_object(json, where)) return;
    for (const auto& [word, name] : json.items()) {
      const std::string key = std::string(where).append(".").append(word);
      const auto state = name.is_string() ? sdk::state_from(name.get<std::string>()) : std::nullopt;
      const bool star = word == "*";
      // A word stands instead of a number, the asterisk beside one.
      if (!state || *state == sdk::State::value || sdk::has_number(*state) != star) {
        report("VSP-SRC-052", key, printed(name),
               star ? "estimated, provisional"
                    : "missing, cannot_be_estimated, not_applicable, suppressed, error");
      } else if (star) {
        column.star = state;
      } else {
        column.states.emplace(folded(word), *state);
        column.state_words.push_back("”" + word + "”");
      }
    }
  }

  void range(const Json& json, const std::string& where, ColumnRequest& column) {
    if (!is_object(json, where)) return;
    only(json, where + '.', {"min", "max"});
    for (const auto& [key, value] : json.items()) {
      if (!value.is_number()) {
        invalid(std::string(where).append(".").append(key), json, "0");
      } else {
        (key == "min" ? column.minimum : column.maximum) = value.get<double>();
      }
    }
    if (column.minimum && column.maximum && *column.minimum > *column.maximum) {
      report("VSP-SRC-052", where, printed(json), "min ≤ max");
    }
    if (column.type == ColumnType::text)
      report("VSP-SRC-052", where, printed(json), "type = number, integer");
  }

  Findings& findings_;
};

}  // namespace

std::optional<sdk::State> ColumnRequest::state_of(std::string_view cell) const {
  if (states.empty()) return std::nullopt;
  // Most cells are numbers: those are told from words without folding them.
  const bool plain =
      !cell.empty() && cell.find_first_not_of("0123456789.,-") == std::string_view::npos;
  const auto found = plain ? states.find(cell) : states.find(folded(cell));
  return found == states.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Request> parse_request(std::string_view json, Findings& findings) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded()) {
    findings.error("VSP-SRC-051", {}, json);
    return std::nullopt;
  }
  Request request = RequestReader(findings).read(parsed);
  if (findings.has_errors()) return std::nullopt;
  return request;
}

}  // namespace vsp::source_csv
