// Parameters of health: X(name, "unit in configs", "meaning"). Values in configs/model/health.json.
#pragma once

#define LC_HEALTH_STATE_PARAMETERS(X) \
    X(recovery, "proportion", "yearly chance of recovery from bad to fair health, working age")

#define LC_HEALTH_GROUPS(X) X(health_state, HealthStateParameters, LC_HEALTH_STATE_PARAMETERS)
