// The one place that names Catch2's header: version 2 (Debian 12) and version 3 differ.
#pragma once
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif
