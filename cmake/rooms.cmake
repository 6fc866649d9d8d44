# svod_room(<name> [USES <room>...] [LIBRARIES <target>...] [WITHOUT <file>...])
#
# One folder under generator/ becomes one library. A room may use only rooms
# declared above it, so the list in generator/CMakeLists.txt, read downwards,
# is the dependency diagram, and a cycle cannot be written. WITHOUT names files
# that cannot be built here, for want of a library.
include(GoogleTest)

add_library(svod_flags INTERFACE)
target_compile_features(svod_flags INTERFACE cxx_std_20)
target_compile_options(svod_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       $<$<BOOL:${SVOD_WERROR}>:-Werror>)
# False alarms of GCC 12 about std::string in optimised code (GCC bugs 105329 and 105562).
target_compile_options(svod_flags INTERFACE
                       $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-restrict;-Wno-maybe-uninitialized>)
if(SVOD_SANITIZE)
  target_compile_options(svod_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(svod_flags INTERFACE -fsanitize=address,undefined)
endif()
if(SVOD_FUZZ)  # coverage for libFuzzer; its targets alone have its main()
  target_compile_options(svod_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(svod_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES;WITHOUT" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  foreach(file IN LISTS ROOM_WITHOUT)
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${name}/${file})
  endforeach()
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  if(sources)
    add_library(svod_${name} STATIC ${sources})
    # Under sanitizers what is tested runs three times as fast with it; the tests gain nothing.
    target_compile_options(svod_${name} PRIVATE
                           $<$<AND:$<BOOL:${SVOD_SANITIZE}>,$<CONFIG:Debug>>:-O1>)
    set(scope PUBLIC)
  else()
    add_library(svod_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(svod_${name} ${scope} ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(svod_${name} ${scope} svod_flags ${ROOM_LIBRARIES} fmt::fmt)
  foreach(room IN LISTS ROOM_USES)
    if(NOT TARGET svod_${room})
      message(FATAL_ERROR "room '${name}' uses '${room}', which is not declared above it")
    endif()
    target_link_libraries(svod_${name} ${scope} svod_${room})
  endforeach()

  # A room's unit tests are a program of their own: ninja svod_<name>_tests.
  if(tests AND BUILD_TESTING)
    add_executable(svod_${name}_tests ${tests})
    target_link_libraries(svod_${name}_tests PRIVATE svod_${name} GTest::gmock GTest::gtest_main)
    target_compile_definitions(svod_${name}_tests PRIVATE SVOD_ROOT="${PROJECT_SOURCE_DIR}")
    gtest_discover_tests(svod_${name}_tests TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST
                         PROPERTIES ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks.supp")
  endif()

  set_property(GLOBAL APPEND PROPERTY SVOD_ROOMS svod_${name})
  list(JOIN ROOM_USES " " uses)
  set_property(GLOBAL APPEND_STRING PROPERTY SVOD_ROOM_TABLE "${name}: ${uses}\n")
endfunction()
