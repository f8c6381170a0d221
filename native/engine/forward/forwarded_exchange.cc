#include "engine/forward/forwarded_exchange.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <uv.h>

#include "engine/base/check.h"
#include "engine/conn/connection.h"
#include "engine/forward/response_rewriter.h"
#include "engine/http1/chunk_encoder.h"

namespace windhover {

namespace {

bool IsIdempotent(Method method) {
  switch (method) {
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

bool IsFieldSafe(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
  });
}

EndReason ReasonOf(UpstreamLoss loss) {
  switch (loss) {
    case UpstreamLoss::kReset:
      return EndReason::kDestinationReset;
    case UpstreamLoss::kInvalidResponse:
      return EndReason::kDestinationInvalidResponse;
    case UpstreamLoss::kResponseTooLarge:
      return EndReason::kDestinationResponseTooLarge;
    default:
      return EndReason::kDestinationClosed;
  }
}

}  // namespace

ForwardedExchange::ForwardedExchange(ForwardContext* context,
                                     Exchange* exchange,
                                     ForwardRoute* route,
                                     UpstreamPool* pool)
    : context_(context),
      exchange_(exchange),
      route_(route),
      pool_(pool),
      deadline_(
          [](Deadline*, void* owner) { static_cast<ForwardedExchange*>(owner)->OnDeadline(); },
          this),
      head_task_([](void* owner) { static_cast<ForwardedExchange*>(owner)->SendPendingHead(); },
                 this) {
  route_->references++;
  if (pool_ != nullptr) pool_->Ref();
}

ForwardedExchange::~ForwardedExchange() {
  LeaveDestination();
  if (pool_ != nullptr) {
    pool_->StopWaiting(this);
    pool_->Unref();
  }
  context_->Unref(route_);
}

void ForwardedExchange::SetClient(const ForwardedClient& client) {
  const std::string_view parts[kClientParts] = {
      client.address, client.proto, client.host, client.port};
  const size_t limits[kClientParts] = {48, 8, 256, 8};
  char* out = client_;
  for (int i = 0; i < kClientParts; i++) {
    // What cannot be said safely is not said: the connection's own facts stand instead.
    if (parts[i].size() > limits[i] || !IsFieldSafe(parts[i])) continue;
    if (!parts[i].empty()) std::memcpy(out, parts[i].data(), parts[i].size());
    client_lengths_[i] = static_cast<uint16_t>(parts[i].size());
    out += parts[i].size();
  }
  Exchange::Record& record = exchange_->record();
  size_t length = client_lengths_[kAddress];
  if (length == 0) return;
  std::memcpy(record.client, client_, length);
  record.client_length = static_cast<uint8_t>(length);
}

void ForwardedExchange::Start() {
  Exchange::Record& record = exchange_->record();
  Counters& counters = context_->shared.engine->counters();
  counters.Add(Counter::kForwardedTotal);
  if (record.attempts != 0) counters.Add(Counter::kForwardRetries);
  record.attempts++;
  record.connect_us = 0;
  record.generation = route_->options.generation;
  exchange_->set_consumer(this);
  exchange_->Retain();
  if (pool_ != nullptr) {
    pool_->CountInFlight(1);
    counted_ = true;
  }
  Acquire(false);
}

void ForwardedExchange::Silence() {
  AbandonUpstream(false);
  if (pool_ != nullptr) pool_->StopWaiting(this);
  context_->shared.engine->wheel().Clear(&deadline_);
  phase_ = Phase::kDone;
}

// Finding a connection.

void ForwardedExchange::Acquire(bool fresh) {
  Engine* engine = context_->shared.engine;
  if (pool_ != nullptr && !fresh) {
    bool probe = HasBody() || !IsIdempotent(exchange_->head().method);
    upstream_ = pool_->TakeIdle(this, probe);
    if (upstream_ != nullptr) {
      reused_ = true;
      SendRequest();
      return;
    }
  }
  reused_ = head_pending_ = false;
  if (connect_by_ == 0) {
    connect_by_ = engine->now() + route_->options.connect_timeout;
    connect_began_ = uv_hrtime();
  }
  phase_ = Phase::kConnecting;
  int error = 0;
  if (pool_ != nullptr) upstream_ = pool_->Connect(this, &error);
  // What fails at once is told from the loop, so that no delegate is called from inside its own
  // call.
  engine->wheel().Set(&deadline_, upstream_ != nullptr ? connect_by_ : engine->now());
}

void ForwardedExchange::OnUpstreamConnected() {
  uint64_t taken_us = (uv_hrtime() - connect_began_) / 1000;
  exchange_->record().connect_us = static_cast<uint32_t>(std::min<uint64_t>(taken_us, UINT32_MAX));
  SendRequest();
}

void ForwardedExchange::OnUpstreamPlace() {
  if (phase_ == Phase::kWaiting) Acquire(false);
}

// The request.

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
  facts.lane = route_->options.lane;
  std::string_view* replaceable[kClientParts] = {
      &facts.address, &facts.proto, &facts.host, &facts.port};
  const char* from = client_;
  for (int i = 0; i < kClientParts; i++) {
    if (client_lengths_[i] != 0) *replaceable[i] = {from, client_lengths_[i]};
    from += client_lengths_[i];
  }
  return facts;
}

OutBuffer& ForwardedExchange::BuildHead() {
  const RequestHead& head = exchange_->head();
  OutBuffer& out = context_->shared.request_scratch;
  char port_text[OutBuffer::kMaxDigits];
  out.Clear();
  out.Append(upstream_->TakePreface());
  if (pool_->options().proxy_protocol != ProxyProtocol::kNone) AppendProxyHeaderTo(&out);
  WriteRequestHead(head, Facts(port_text), Policy(), WantsWebSocket(head), &out);
  return out;
}

FieldPolicy ForwardedExchange::Policy() const {
  const RouteOptions& options = route_->options;
  return {.underscore_names = options.underscore_names,
          .client_field = options.client_field,
          .drops_method_override = options.drops_method_override};
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
  // How long the client may take for its body is the carrier's to say.
  SetDeadline(0);
  exchange_->ResumeRequest();
  context_->shared.engine->turn_end().Schedule(&head_task_);
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
  body_started_ = sent_ = true;
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
  body_started_ = sent_ = true;
  scratch.Clear();
  if (head_pending_) BuildHead();
  head_pending_ = false;
  if (chunked_) {
    scratch.Append(kLastChunkStart);
    WriteTrailers(trailers, Policy(), &scratch);
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

// The response.

ResponseHead ForwardedExchange::RewriteHead(const ResponseHeadView& head) {
  OutBuffer& out = context_->shared.response_scratch;
  out.Clear();
  ResponseHead response;
  response.status = head.status;
  response.reason = head.reason();
  response.has_date = WriteResponseFields(head, &out);
  response.fields = out.view();
  if (head.has_content_length) response.content_length = static_cast<int64_t>(head.content_length);
  return response;
}

void ForwardedExchange::OnUpstreamInterim(const ResponseHeadView& head) {
  SetDeadline(route_->options.first_byte_timeout);
  ResponseHead interim = RewriteHead(head);
  exchange_->SendInterim(interim.status, interim.fields);
}

void ForwardedExchange::OnUpstreamResponse(const ResponseHeadView& head,
                                           std::string_view body,
                                           bool complete) {
  ResponseHead response = RewriteHead(head);
  if (complete) {
    upstream_ = nullptr;
    LeaveDestination();
    phase_ = Phase::kDone;
    context_->shared.engine->wheel().Clear(&deadline_);
    // The whole body is here, so its length is known however the destination framed it.
    const bool has_body =
        exchange_->head().method != Method::kHead && head.status != 204 && head.status != 304;
    if (has_body) response.content_length = static_cast<int64_t>(body.size());
    exchange_->Respond(response, body);
    return;
  }
  phase_ = Phase::kResponding;
  SetDeadline(route_->options.between_bytes_timeout);
  Guard guard(this);
  exchange_->StartResponse(response);
  if (!over_ && !body.empty()) SendToClient(body);
}

void ForwardedExchange::SendToClient(std::string_view data) {
  Guard guard(this);
  bool flowing = exchange_->Write(data, nullptr);
  if (over_ || flowing || upstream_ == nullptr) return;
  // From here on it is the client that is late.
  if (phase_ == Phase::kResponding) SetDeadline(0);
  upstream_->PauseReading();
}

void ForwardedExchange::OnUpstreamData(std::string_view data) {
  SetDeadline(phase_ == Phase::kSwitched ? route_->options.upgraded_idle_timeout
                                         : route_->options.between_bytes_timeout);
  SendToClient(data);
}

void ForwardedExchange::OnUpstreamEnd(std::string_view last_data, FieldList trailers) {
  upstream_ = nullptr;
  LeaveDestination();
  phase_ = Phase::kDone;
  context_->shared.engine->wheel().Clear(&deadline_);
  Guard guard(this);
  if (!last_data.empty()) exchange_->Write(last_data, nullptr);
  if (over_) return;
  OutBuffer& out = context_->shared.response_scratch;
  out.Clear();
  // A response's are as free as its fields are.
  WriteTrailers(trailers, {.underscore_names = UnderscoreNames::kKeep}, &out);
  exchange_->EndResponse(out.view());
}

void ForwardedExchange::OnResponseWritable(Exchange&) {
  if (upstream_ == nullptr) return;
  SetDeadline(phase_ == Phase::kSwitched ? route_->options.upgraded_idle_timeout
                                         : route_->options.between_bytes_timeout);
  upstream_->ResumeReading();
}

// Raw bytes both ways.

void ForwardedExchange::OnUpstreamSwitched(const ResponseHeadView& head,
                                           std::string_view first_bytes) {
  ResponseHead response = RewriteHead(head);
  phase_ = Phase::kSwitched;
  SetDeadline(route_->options.upgraded_idle_timeout);
  Guard guard(this);
  exchange_->Upgrade(response);
  if (!over_ && !first_bytes.empty()) SendToClient(first_bytes);
  if (!over_) exchange_->ResumeRequest();
}

void ForwardedExchange::OnUpstreamFinished() { exchange_->EndResponse({}); }

void ForwardedExchange::OnPeerFinished(Exchange&) {
  if (upstream_ != nullptr) upstream_->Shutdown();
}

// The clock.

void ForwardedExchange::SetDeadline(uint32_t timeout) {
  Engine* engine = context_->shared.engine;
  if (timeout == 0) {
    engine->wheel().Clear(&deadline_);
  } else {
    engine->wheel().Set(&deadline_, engine->now() + timeout);
  }
}

void ForwardedExchange::OnDeadline() {
  switch (phase_) {
    case Phase::kWaiting:
      pool_->StopWaiting(this);
      if (context_->shared.engine->now() < connect_by_) {
        Acquire(false);
      } else {
        Fail(ForwardFailure::kConnectTimeout);
      }
      return;
    case Phase::kConnecting: {
      bool timed_out = upstream_ != nullptr;
      AbandonUpstream(false);
      Fail(timed_out ? ForwardFailure::kConnectTimeout : ForwardFailure::kConnectFailed);
      return;
    }
    case Phase::kRequesting: {
      bool sending = HasBody() && !exchange_->request_ended();
      AbandonUpstream(false);
      Fail(sending ? ForwardFailure::kBetweenBytesTimeout : ForwardFailure::kFirstByteTimeout);
      return;
    }
    case Phase::kResponding:
    case Phase::kSwitched:
      AbandonUpstream(false);
      exchange_->Abort(EndReason::kBetweenBytesTimeout);
      return;
    case Phase::kDone:
      return;
  }
}

// Endings.

void ForwardedExchange::OnUpstreamLost(UpstreamLoss loss, bool any_response) {
  upstream_ = nullptr;
  switch (phase_) {
    case Phase::kConnecting:
      if (loss == UpstreamLoss::kBusy) {
        phase_ = Phase::kWaiting;
        pool_->Wait(this);
        context_->shared.engine->wheel().Set(&deadline_, context_->shared.engine->now());
        return;
      }
      Fail(ForwardFailure::kConnectFailed);
      return;
    case Phase::kRequesting:
      if (loss == UpstreamLoss::kInvalidResponse) return Fail(ForwardFailure::kInvalidResponse);
      if (loss == UpstreamLoss::kResponseTooLarge) return Fail(ForwardFailure::kResponseTooLarge);
      Fail(reused_ && !any_response ? ForwardFailure::kIdleConnectionDied
                                    : ForwardFailure::kClosedBeforeResponse);
      return;
    case Phase::kResponding:
    case Phase::kSwitched:
      exchange_->Abort(ReasonOf(loss));
      return;
    case Phase::kWaiting:
    case Phase::kDone:
      return;
  }
}

// Nothing of it was sent, or sending it twice does no harm and all of it is still in hand.
bool ForwardedExchange::MayRetry() const {
  return !body_started_ && (!sent_ || IsIdempotent(exchange_->head().method));
}

void ForwardedExchange::Fail(ForwardFailure failure) {
  CHECK(calls_ == 0 && upstream_ == nullptr);
  const bool may_retry = MayRetry();
  if (failure == ForwardFailure::kIdleConnectionDied && may_retry && !retried_) {
    retried_ = true;
    connect_by_ = 0;
    if (HasBody()) exchange_->PauseRequest();
    context_->shared.engine->counters().Add(Counter::kForwardRetries);
    Acquire(true);
    return;
  }
  Exchange& exchange = *exchange_;
  ForwarderDelegate* delegate = context_->delegate;
  if (HasBody()) exchange.PauseRequest();
  exchange.set_consumer(nullptr);
  Free();
  delegate->OnForwardFailed(exchange, failure, may_retry);
}

void ForwardedExchange::OnExchangeEnd(Exchange&, EndReason reason) {
  bool done = reason == EndReason::kCompleted || reason == EndReason::kUpgraded;
  AbandonUpstream(done);
  exchange_ = nullptr;
  over_ = true;
  phase_ = Phase::kDone;
  if (calls_ == 0) Free();
}

void ForwardedExchange::AbandonUpstream(bool gently) {
  UpstreamConnection* upstream = std::exchange(upstream_, nullptr);
  if (upstream != nullptr) upstream->Abandon(gently);
}

void ForwardedExchange::LeaveDestination() {
  if (counted_) pool_->CountInFlight(-1);
  counted_ = false;
}

void ForwardedExchange::Free() { context_->exchanges.Delete(this); }

}  // namespace windhover
