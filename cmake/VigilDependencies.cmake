# Every library that Vigil uses. Each has its line in docs/dependencies.md, and its
# Debian package in tools/packages.
find_package(PkgConfig REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
foreach(name IN ITEMS gumbo pugixml libzip sqlite3 re2)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${name})
endforeach()
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(microhttpd REQUIRED IMPORTED_TARGET libmicrohttpd)

# cmark-gfm ships no pkg-config file for its extensions.
find_library(CMARK_GFM cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS cmark-gfm-extensions REQUIRED)
add_library(cmark_gfm INTERFACE)
target_link_libraries(cmark_gfm INTERFACE "${CMARK_GFM_EXTENSIONS}" "${CMARK_GFM}")

if(BUILD_TESTING)
  find_library(RAPIDCHECK rapidcheck REQUIRED)
  add_library(rapidcheck INTERFACE)
  target_link_libraries(rapidcheck INTERFACE "${RAPIDCHECK}")
endif()
