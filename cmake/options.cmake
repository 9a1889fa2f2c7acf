# Compiler settings that every target shares.
add_library(lc_options INTERFACE)
target_compile_features(lc_options INTERFACE cxx_std_20)
target_include_directories(lc_options INTERFACE ${PROJECT_SOURCE_DIR})
# Results are the same bits everywhere only without contraction and without fast-math.
target_compile_options(lc_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
                       -ffp-contract=off -fno-math-errno
                       -Wno-restrict)  # g++ 12 sees overlaps in std::string that are not there (GCC 105651)
if(LIFECHANCES_ARCHITECTURE)
  target_compile_options(lc_options INTERFACE -march=${LIFECHANCES_ARCHITECTURE})
endif()
if(LIFECHANCES_CHECKS)
  target_compile_definitions(lc_options INTERFACE LC_CHECKS=1)
endif()
if(LIFECHANCES_SANITIZE)
  list(JOIN LIFECHANCES_SANITIZE "," lc_sanitizers)
  target_compile_options(lc_options INTERFACE -fsanitize=${lc_sanitizers} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(lc_options INTERFACE -fsanitize=${lc_sanitizers})
endif()
