# SPDX-License-Identifier: Apache-2.0
# The few kinds of target this project has. The build tree has the shape of the installed tree
# (bin/, lib/vardspegel/plugins/<folder>/, share/vardspegel/), so that the program finds its
# plugins and templates in the same way in both.
set(VSP_PLUGIN_DIR lib/vardspegel/plugins)
set(VSP_SHARE_DIR share/vardspegel)

# A room of the host: a static library vsp_<name> of all .cpp files in the calling folder.
#   vsp_add_room(NAME model [LINKS …])
function(vsp_add_room)
  cmake_parse_arguments(ROOM "" "NAME" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(vsp_${ROOM_NAME} STATIC ${sources})
  target_include_directories(vsp_${ROOM_NAME} PUBLIC ${PROJECT_SOURCE_DIR}/host)
  target_link_libraries(vsp_${ROOM_NAME} PUBLIC ${ROOM_LINKS} PRIVATE vsp_strictness)
endfunction()

# A plugin: lib/vardspegel/plugins/<folder>/ with plugin.toml, the metadata files beside it and,
# when SOURCES are given, the module <NAME>.so. Only vsp_plugin_entry is exported.
#   vsp_add_plugin(NAME source_csv SOURCES … [LINKS …])
function(vsp_add_plugin)
  cmake_parse_arguments(PLUGIN "" "NAME" "SOURCES;LINKS" ${ARGN})
  set(folder ${PROJECT_BINARY_DIR}/${VSP_PLUGIN_DIR}/${PLUGIN_NAME})
  file(GLOB data CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.toml)
  foreach(file IN LISTS data)
    get_filename_component(leaf ${file} NAME)
    configure_file(${file} ${folder}/${leaf} COPYONLY)
  endforeach()
  install(FILES ${data} DESTINATION ${VSP_PLUGIN_DIR}/${PLUGIN_NAME})
  if(PLUGIN_SOURCES)
    add_library(${PLUGIN_NAME} MODULE ${PLUGIN_SOURCES})
    set_property(GLOBAL APPEND PROPERTY VSP_PLUGIN_TARGETS ${PLUGIN_NAME})
    set_target_properties(${PLUGIN_NAME} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${folder})
    target_link_libraries(${PLUGIN_NAME} PRIVATE vsp_sdk ${PLUGIN_LINKS} vsp_strictness)
    target_link_options(${PLUGIN_NAME} PRIVATE
      -Wl,--version-script=${PROJECT_SOURCE_DIR}/cmake/plugin.map
      $<$<NOT:$<BOOL:${VSP_SANITIZE}>>:-Wl,-z,defs>)
    set_property(TARGET ${PLUGIN_NAME} APPEND PROPERTY LINK_DEPENDS
      ${PROJECT_SOURCE_DIR}/cmake/plugin.map)
    install(TARGETS ${PLUGIN_NAME} LIBRARY DESTINATION ${VSP_PLUGIN_DIR}/${PLUGIN_NAME})
  endif()
endfunction()

# A GoogleTest suite of all .cpp files in the calling folder. VSP_TEST_SOURCE_DIR and
# VSP_TEST_BINARY_DIR tell it where the project and its build tree are.
# The label slow keeps a suite out of the run under the sanitizers in test.sh.
#   vsp_add_test(NAME model_test [LINKS …] [ENVIRONMENT …] [SOURCES …] [LABELS …])
function(vsp_add_test)
  cmake_parse_arguments(TEST "" "NAME" "LINKS;ENVIRONMENT;SOURCES;LABELS" ${ARGN})
  if(NOT TEST_SOURCES)
    file(GLOB TEST_SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  endif()
  add_executable(${TEST_NAME} ${TEST_SOURCES})
  target_compile_definitions(${TEST_NAME} PRIVATE
    VSP_TEST_SOURCE_DIR="${PROJECT_SOURCE_DIR}" VSP_TEST_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_include_directories(${TEST_NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${TEST_NAME} PRIVATE ${TEST_LINKS} GTest::gmock GTest::gtest_main
                                             vsp_strictness)
  set_target_properties(${TEST_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                                ${PROJECT_BINARY_DIR}/tests)
  add_test(NAME ${TEST_NAME} COMMAND ${TEST_NAME})
  set_tests_properties(${TEST_NAME} PROPERTIES
    ENVIRONMENT "${TEST_ENVIRONMENT}" LABELS "${TEST_LABELS}" TIMEOUT 600)
endfunction()
