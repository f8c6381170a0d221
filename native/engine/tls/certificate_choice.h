// Which of several certificates of one name a client is shown: the ECDSA one wherever it can use
// it, since that costs the server a tenth of RSA's; OpenSSL by itself would follow the order in
// which the client happens to list signatures and suites.
#pragma once

typedef struct ssl_st SSL;

namespace windhover {

// For SSL_CTX_set_cert_cb of a context with certificates of several kinds of key.
int PreferEcdsa(SSL* ssl, void* unused);

}  // namespace windhover
