// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/specification.hpp"
#include "document/xml_writer.hpp"

namespace vsp::document {

/// Writes a chart specification as one element "chart".
void write_chart(XmlWriter& xml, const chart::Specification& chart);

}  // namespace vsp::document
