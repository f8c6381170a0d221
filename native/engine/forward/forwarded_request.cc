// The request's side of an attempt: its head is written by rule, its body streamed at the pace of
// the destination. What of a body is kept for another attempt, the carrier keeps.
#include <string>

#include "engine/conn/connection.h"
#include "engine/conn/kept_body.h"
#include "engine/forward/forwarded_exchange.h"
#include "engine/http1/chunk_encoder.h"
#include "engine/tls/tls_session.h"

namespace windhover {

bool ForwardedExchange::IsIdempotent() const {
  switch (exchange_->head().method) {
    case Method::kGet:
    case Method::kHead:
    case Method::kOptions:
    case Method::kTrace:
    case Method::kPut:
    case Method::kDelete:
      return true;
    default:
      return false;
  }
}

bool ForwardedExchange::IsReplayable() const {
  const RequestHead& head = exchange_->head();
  const bool may_outgrow =
      head.framing == BodyFraming::kChunked ||
      (head.framing == BodyFraming::kLength && head.content_length > KeptBody::kMost);
  return IsIdempotent() && !may_outgrow;
}

bool ForwardedExchange::HasBody() const {
  const RequestHead& head = exchange_->head();
  return head.framing == BodyFraming::kChunked ||
         (head.framing == BodyFraming::kLength && head.content_length != 0);
}

ForwardingFacts ForwardedExchange::Facts(char* port_text) const {
  const Connection& connection = exchange_->connection();
  ForwardingFacts facts;
  facts.address = connection.peer_address();
  facts.proto = connection.tls() != nullptr ? "https" : "http";
  facts.host = exchange_->head().host();
  uint16_t port = connection.local_port();
  if (port != 0) facts.port = {port_text, OutBuffer::FormatNumber(port_text, port)};
  facts.request_id = exchange_->RequestId();
  facts.pseudonym = context_->pseudonym;
  facts.lane = route_->options.lane;
  std::string_view* replaceable[kClientParts] = {
      &facts.address, &facts.proto, &facts.host, &facts.port, &facts.user};
  const char* from = client_;
  for (int i = 0; i < kClientParts; i++) {
    if (client_lengths_[i] != 0) *replaceable[i] = {from, client_lengths_[i]};
    from += client_lengths_[i];
  }
  return facts;
}

// The port of a client that a proxy named in a field is not known, and is 0.
void ForwardedExchange::AppendProxyHeaderTo(OutBuffer* out) const {
  const Connection& connection = exchange_->connection();
  const size_t named = client_lengths_[kAddress];
  ProxyEnd client = {.address = connection.peer_address(), .port = connection.peer_port()};
  if (named != 0) client = {.address = {client_, named}};
  SocketAddress local;
  if (connection.LocalName(&local) != 0) local = SocketAddress();
  AppendProxyHeader(pool_->options().proxy_protocol, client, {local.address, local.port}, out);
}

OutBuffer& ForwardedExchange::BuildHead() {
  const RequestHead& head = exchange_->head();
  OutBuffer& out = context_->shared.request_scratch;
  char port_text[OutBuffer::kMaxDigits];
  ForwardingFacts facts = Facts(port_text);
  std::string client_cert;
  const TlsSession* tls = exchange_->connection().tls();
  if (tls != nullptr && tls->has_peer_certificate()) client_cert = tls->PeerCertificateItem();
  facts.client_cert = client_cert;
  out.Clear();
  out.Append(upstream_->TakePreface());
  if (pool_->options().proxy_protocol != ProxyProtocol::kNone) AppendProxyHeaderTo(&out);
  WriteRequestHead(head, facts, route_->policy, route_->rewrite, WantsWebSocket(head), &out);
  return out;
}

void ForwardedExchange::SendRequest() {
  const RequestHead& head = exchange_->head();
  upstream_->BeginRequest(head.method == Method::kHead, WantsWebSocket(head));
  phase_ = Phase::kRequesting;
  request_paused_ = false;  // what was full was the connection before
  if (!HasBody()) {
    sent_ = true;
    upstream_->EndRequest();
    SetDeadline(route_->options.first_byte_timeout);
    upstream_->Write(BuildHead().view());
    return;
  }
  // A body that is already here goes out with its head, in one system call. A client may also wait
  // for the answer to the head alone, so the head does not wait beyond this turn.
  chunked_ = head.framing == BodyFraming::kChunked;
  head_pending_ = true;
  if (IsIdempotent()) exchange_->KeepRequest();
  // How long the client may take for its body is the carrier's to say.
  SetDeadline(0);
  exchange_->ResumeRequest();
  context_->shared.engine->turn_end().Schedule(&turn_task_);
}

void ForwardedExchange::SendPendingHead() {
  if (!head_pending_ || phase_ != Phase::kRequesting) return;
  head_pending_ = false;
  sent_ = true;
  WriteBody({}, BuildHead().view(), {});
}

void ForwardedExchange::WriteBody(std::string_view first,
                                  std::string_view second,
                                  std::string_view third) {
  if (!upstream_->Write3(first, second, third)) PauseRequest();
}

void ForwardedExchange::PauseRequest() {
  if (request_paused_) return;
  request_paused_ = true;
  if (phase_ == Phase::kRequesting) SetDeadline(route_->options.between_bytes_timeout);
  exchange_->PauseRequest();
}

void ForwardedExchange::OnRequestData(Exchange&, std::string_view data) {
  // After an early response the rest of the request is nobody's.
  if (upstream_ == nullptr || data.empty()) return;
  if (phase_ == Phase::kSwitched) {
    SetDeadline(route_->options.upgraded_idle_timeout);
    WriteBody({}, data, {});
    return;
  }
  sent_ = true;
  OutBuffer& scratch = context_->shared.request_scratch;
  scratch.Clear();
  if (head_pending_) BuildHead();
  head_pending_ = false;
  if (chunked_) AppendChunkHeader(&scratch, data.size());
  WriteBody(scratch.view(), data, chunked_ ? kChunkEnd : std::string_view());
}

void ForwardedExchange::OnRequestEnd(Exchange&, FieldList trailers) {
  if (upstream_ == nullptr || phase_ == Phase::kSwitched) return;
  OutBuffer& scratch = context_->shared.request_scratch;
  sent_ = true;
  scratch.Clear();
  if (head_pending_) BuildHead();
  head_pending_ = false;
  if (chunked_) {
    scratch.Append(kLastChunkStart);
    WriteTrailers(trailers, route_->policy, &scratch);
    scratch.Append(kChunkEnd);
  }
  upstream_->EndRequest();
  if (!scratch.empty()) upstream_->Write(scratch.view());
  if (phase_ == Phase::kRequesting) SetDeadline(route_->options.first_byte_timeout);
}

void ForwardedExchange::OnUpstreamWritable() {
  if (phase_ == Phase::kSwitched) {
    SetDeadline(route_->options.upgraded_idle_timeout);
  } else if (phase_ == Phase::kRequesting && HasBody() && !exchange_->request_ended()) {
    SetDeadline(0);
  }
  if (!request_paused_) return;
  request_paused_ = false;
  exchange_->ResumeRequest();
}

}  // namespace windhover
