// SPDX-License-Identifier: Apache-2.0
#pragma once

// tidy.py puts this before the text of files that use libqpdf; the program never includes it.
//
// <qpdf/JSON.hh> of libqpdf 11.3 has a member std::vector<JSON> and a defaulted virtual destructor
// where JSON is not yet complete. In C++20 the destructor of std::vector is constexpr; clang (14 to
// 16 were tried) instantiates it on the spot and refuses the header, GCC reads it. So clang is
// shown the header once, with another name for that member's type, and finds it included already
// afterwards.
#include <qpdf/DLL.h>
#include <qpdf/Types.h>
#include <qpdf/PointerHolder.hh>

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace std {
template <class Element>
struct vector_of_incomplete {
  ~vector_of_incomplete() {}
};
}  // namespace std

#define vector vector_of_incomplete
#include <qpdf/JSON.hh>
#undef vector
