# SPDX-License-Identifier: Apache-2.0
# VSP_TIDY (the preset tidy): clang-tidy runs when the host and the plugins are built, in the same way
# as in test.sh.
option(VSP_TIDY "Run clang-tidy with the list in .clang-tidy when host and plugins are built" OFF)

function(vsp_targets_below folder result)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(below IN LISTS folders)
    vsp_targets_below(${below} found)
    list(APPEND targets ${found})
  endforeach()
  set(${result} ${targets} PARENT_SCOPE)
endfunction()

if(VSP_TIDY)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  vsp_targets_below(${PROJECT_SOURCE_DIR}/host host_targets)
  vsp_targets_below(${PROJECT_SOURCE_DIR}/plugins plugin_targets)
  add_custom_target(tidy ALL
    COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tests/lint/tidy.py ${PROJECT_BINARY_DIR}
    USES_TERMINAL VERBATIM)
  add_dependencies(tidy ${host_targets} ${plugin_targets})
endif()
