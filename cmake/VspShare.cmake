# SPDX-License-Identifier: Apache-2.0
# share/vardspegel: templates and reference data, linked in the build tree so that an edit is seen
# at once, copied by the install.
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/${VSP_SHARE_DIR})
foreach(pair "templates|templates" "reference|host/model/reference")
  string(REPLACE "|" ";" pair "${pair}")
  list(GET pair 0 name)
  list(GET pair 1 source)
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${source} ${PROJECT_BINARY_DIR}/${VSP_SHARE_DIR}/${name}
       SYMBOLIC)
  install(DIRECTORY ${source}/ DESTINATION ${VSP_SHARE_DIR}/${name})
endforeach()
