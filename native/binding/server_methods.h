// The methods of script's Server objects, one static function each. They find their server in the
// function's own data, not by unwrapping `this`, which costs a property lookup on every call.
#pragma once

#include <node_api.h>

namespace windhover {

// The class `Server` for the addon's exports.
// Null: the environment is ending, as may be while its addon is loaded.
napi_value DefineServer(napi_env env);

}  // namespace windhover
