// Parameters of the base population: X(name, "unit in configs", "meaning"). Values in
// configs/model/synthesis.json.
#pragma once

#define LC_SYNTHESIS_PARAMETERS(X)                                            \
    X(staying_on_16, "proportion",                                            \
      "16-year-olds who are dependent children (full-time, "                  \
      "non-advanced education)")                                              \
    X(staying_on_17, "proportion", "17-year-olds who are dependent children") \
    X(staying_on_18, "proportion", "18-year-olds who are dependent children") \
    X(staying_on_19, "proportion", "19-year-olds who are dependent children")

#define LC_SYNTHESIS_GROUPS(X) X(synthesis, SynthesisParameters, LC_SYNTHESIS_PARAMETERS)
