// What the addon exports besides servers: listening sockets, certificates, the limit of open files.
#pragma once

#include <napi.h>

namespace windhover {

void ExportSocketCalls(Napi::Env env, Napi::Object exports);
void ExportTlsCalls(Napi::Env env, Napi::Object exports);

}  // namespace windhover
