// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "vardspegel/finding.hpp"
#include "vardspegel/plugin.hpp"

namespace vsp::sdk {

/// Receives the bytes of the output, in order.
class Sink {
 public:
  explicit Sink(const vsp_sink* sink) : sink_(sink) {}

  /// Throws Failure with the host's status when the host cannot take the bytes: let it pass.
  void write(std::string_view bytes) const {
    const vsp_status status = sink_->write(sink_->context, bytes.data(), bytes.size());
    if (status != VSP_OK) throw Failure(status, "VSP-PLG-055", "the output cannot be written");
  }

 private:
  const vsp_sink* sink_;
};

/// A writer: turns a document tree into a file. The author's class has
///   void write(std::string_view document, const Sink& sink) const;
/// document is the whole tree as XML (docs/document-tree.md); parameters() are the options, a JSON
/// object with "share" among them. The same arguments give the same bytes. Prefer to write when all
/// is made: what reached the sink before a failure is thrown away by the host.
class Writer : public Plugin {
 protected:
  ~Writer() = default;
};

namespace detail {

template <class Author>
vsp_status write(const vsp_host* host, vsp_text document, vsp_text options, const vsp_sink* sink,
                 vsp_error* error) noexcept {
  return guarded(error, [&] {
    if (sink == nullptr || sink->struct_size < sizeof(vsp_sink)) {
      throw failed("VSP-PLG-061", "the host's sink is shorter than this plugin needs");
    }
    Author author;
    author.attach(host, options);
    author.write(view(document), Sink(sink));
  });
}

template <class Author>
inline constexpr vsp_writer_v1 writer_of = {sizeof(vsp_writer_v1), 0, &write<Author>};

}  // namespace detail

/// For VSP_PLUGIN: the writer of that format.
template <class Author>
consteval Capability writer(std::string_view name) {
  static_assert(std::is_base_of_v<Writer, Author>, "inherit vsp::sdk::Writer");
  static_assert(
      requires(const Author& author, std::string_view document, const Sink& sink) {
        author.write(document, sink);
      },
      "have: void write(std::string_view document, const Sink& sink) const");
  return {VSP_CAPABILITY_WRITER_1, name, &detail::writer_of<Author>};
}

}  // namespace vsp::sdk
