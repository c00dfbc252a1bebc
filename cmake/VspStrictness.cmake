# SPDX-License-Identifier: Apache-2.0
# Warnings and sanitizers as one interface target that every target of this project links.
option(VSP_WARNINGS_AS_ERRORS "Treat warnings as errors (the presets switch it on)" OFF)
option(VSP_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(vsp_strictness INTERFACE)
target_compile_options(vsp_strictness INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wimplicit-fallthrough -Wundef
  # g++ 12 finds faults in its own std::string and std::variant at -O2 and -O3; what these three
  # flow warnings look for is left to clang's analyzer (tidy preset) and to the sanitizers.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-null-dereference -Wno-restrict>
  $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast>
  $<$<BOOL:${VSP_WARNINGS_AS_ERRORS}>:-Werror>)
if(VSP_SANITIZE)
  target_compile_options(vsp_strictness INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(vsp_strictness INTERFACE -fsanitize=address,undefined)
endif()

find_program(VSP_CCACHE ccache)
if(VSP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${VSP_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${VSP_CCACHE})
endif()
