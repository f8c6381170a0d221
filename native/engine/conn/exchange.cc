// What every exchange can do, whatever carries it.
#include "engine/conn/exchange.h"

#include "engine/conn/connection.h"
#include "engine/conn/engine.h"

namespace windhover {

std::string_view Exchange::RequestId() {
  if (record_.request_id_length == 0) {
    connection_->engine()->MakeRequestId(record_.request_id);
    record_.request_id_length = 32;
  }
  return {record_.request_id, record_.request_id_length};
}

}  // namespace windhover
