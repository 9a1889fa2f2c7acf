#include "runner/cli/application.hpp"

int main(int argc, char** argv) { return lc::run_application(argc, argv); }
