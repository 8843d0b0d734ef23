# vigil_embed(NAME FOLDER)
#
# Builds the files below FOLDER (style sheets, scripts, typefaces) into the library vigil_NAME, as
# what src/NAME/site/assets.h declares. Each file becomes a .cpp of its own, made again only when
# the file changes. Run as a script (-P) this file makes one such .cpp.

if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${FILE}" hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR bytes "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," numbers "${hex}")
  # An array cannot be empty; its length is kept apart.
  file(WRITE "${OUT}" "extern const unsigned char ${SYMBOL}[];\n"
    "extern const unsigned long ${SYMBOL}_size;\n"
    "const unsigned char ${SYMBOL}[] = {${numbers}0};\n"
    "const unsigned long ${SYMBOL}_size = ${bytes};\n")
  return()
endif()

set(VIGIL_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(vigil_embed name folder)
  if(NOT TARGET vigil_${name})
    return()
  endif()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*")
  list(SORT files)
  set(declarations "")
  set(entries "")
  foreach(file IN LISTS files)
    string(MAKE_C_IDENTIFIER "vigil_asset_${file}" symbol)
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embed/${symbol}.cpp")
    add_custom_command(OUTPUT "${out}"
      COMMAND "${CMAKE_COMMAND}" "-DFILE=${folder}/${file}" "-DOUT=${out}" "-DSYMBOL=${symbol}"
              -P "${VIGIL_EMBED_SCRIPT}"
      DEPENDS "${folder}/${file}" "${VIGIL_EMBED_SCRIPT}" VERBATIM)
    target_sources(vigil_${name} PRIVATE "${out}")
    string(APPEND declarations "extern const unsigned char ${symbol}[];\n"
           "extern const unsigned long ${symbol}_size;\n")
    string(APPEND entries "    Asset{\"${file}\", view(${symbol}, ${symbol}_size)},\n")
  endforeach()
  list(LENGTH files count)
  string(CONCAT table
    "#include \"${name}/site/assets.h\"\n\n#include <array>\n\n${declarations}\n"
    "namespace vigil::${name} {\nnamespace {\n"
    "std::string_view view(const unsigned char* bytes, unsigned long size) {\n"
    "  return {reinterpret_cast<const char*>(bytes), size};\n}\n}  // namespace\n\n"
    "std::span<const Asset> assets() {\n"
    "  static const std::array<Asset, ${count}> all{{\n${entries}  }};\n  return all;\n}\n\n"
    "}  // namespace vigil::${name}\n")
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/embed/assets.cpp" CONTENT "${table}" @ONLY)
  target_sources(vigil_${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/embed/assets.cpp")
endfunction()
