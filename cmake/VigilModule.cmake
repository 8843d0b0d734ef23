# vigil_module(NAME [SEES folder...] [LINK library...])
#
# One folder under src/ becomes one static library and, where it has files named
# *_test.cpp, one test program. SEES are the folders whose headers it may include;
# LINK are third-party libraries, which stay private to the folder.

set(VIGIL_INCLUDE "${CMAKE_SOURCE_DIR}/src")

function(vigil_sources name out_code out_tests)
  file(GLOB_RECURSE all CONFIGURE_DEPENDS "${VIGIL_INCLUDE}/${name}/*.cpp")
  set(tests ${all})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER all EXCLUDE REGEX "_test\\.cpp$")
  set(${out_code} ${all} PARENT_SCOPE)
  set(${out_tests} ${tests} PARENT_SCOPE)
endfunction()

# Each header compiles on its own: `cmake --build … --target all_verify_interface_header_sets`.
function(vigil_headers name)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${VIGIL_INCLUDE}/${name}/*.h")
  if(headers)
    target_sources(vigil_${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${VIGIL_INCLUDE}"
                   FILES ${headers})
  endif()
endfunction()

function(vigil_tests name tests)
  if(BUILD_TESTING AND tests)
    add_executable(vigil_${name}_tests ${tests} "${CMAKE_SOURCE_DIR}/tests/doctest_main.cpp")
    target_link_libraries(vigil_${name}_tests PRIVATE vigil_${name} rapidcheck ${ARGN})
    target_compile_definitions(vigil_${name}_tests PRIVATE
      VIGIL_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME unit/${name} COMMAND vigil_${name}_tests)
    set_tests_properties(unit/${name} PROPERTIES
      ENVIRONMENT "RC_PARAMS=seed=20040412;TZ=Pacific/Chatham")
  endif()
endfunction()

function(vigil_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SEES;LINK")
  vigil_sources(${name} code tests)
  if(NOT code)
    return()
  endif()
  add_library(vigil_${name} STATIC ${code})
  target_include_directories(vigil_${name} PUBLIC "${VIGIL_INCLUDE}")
  foreach(folder IN LISTS arg_SEES)
    if(TARGET vigil_${folder})
      target_link_libraries(vigil_${name} PUBLIC vigil_${folder})
    endif()
  endforeach()
  target_link_libraries(vigil_${name} PRIVATE ${arg_LINK})
  vigil_headers(${name})
  vigil_tests(${name} "${tests}")
endfunction()

# vigil_program(NAME …): the same for the folder that holds main.cpp; the program is `vigil`.
function(vigil_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SEES;LINK")
  vigil_sources(${name} code tests)
  if(NOT code)
    return()
  endif()
  set(main ${code})
  list(FILTER main INCLUDE REGEX "/main\\.cpp$")
  list(FILTER code EXCLUDE REGEX "/main\\.cpp$")
  add_library(vigil_${name} STATIC ${code})
  target_include_directories(vigil_${name} PUBLIC "${VIGIL_INCLUDE}")
  foreach(folder IN LISTS arg_SEES)
    target_link_libraries(vigil_${name} PUBLIC vigil_${folder})
  endforeach()
  target_link_libraries(vigil_${name} PUBLIC ${arg_LINK})
  vigil_headers(${name})
  add_executable(vigil ${main})
  target_link_libraries(vigil PRIVATE vigil_${name})
  set_target_properties(vigil PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
  vigil_tests(${name} "${tests}")
endfunction()
