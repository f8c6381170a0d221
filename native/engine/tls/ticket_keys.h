// The keys of session tickets: one list for the whole process, so that a session made on one thread
// resumes on any other. Handshakes read it without waiting for each other; replacing it is rare.
#pragma once

typedef struct ssl_ctx_st SSL_CTX;

namespace windhover {

void UseTicketKeys(SSL_CTX* ctx);

}  // namespace windhover
