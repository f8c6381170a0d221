// The response's side of an attempt: heads are rewritten, bodies relayed as they come; after a 101
// raw bytes run both ways.
#include "engine/conn/connection.h"
#include "engine/conn/listener.h"
#include "engine/forward/forwarded_exchange.h"
#include "engine/forward/response_rewriter.h"

namespace windhover {

ResponseHead ForwardedExchange::RewriteHead(const ResponseHeadView& head, const FieldRules* rules) {
  OutBuffer& out = context_->shared.response_scratch;
  out.Clear();
  ResponseHead response;
  response.status = head.status;
  response.reason = head.reason();
  const bool has_own = !exchange_->connection().listener().options().hsts_line.empty();
  response.has_date =
      WriteResponseFields(head, has_own ? HstsOwner::kEdge : HstsOwner::kDestination, rules, &out);
  response.fields = out.view();
  if (head.has_content_length) response.content_length = static_cast<int64_t>(head.content_length);
  return response;
}

// 101 is final in this sense: no other response follows it.
ResponseHead ForwardedExchange::RewriteFinalHead(const ResponseHeadView& head) {
  ResponseHead response = RewriteHead(head, route_->response_rules);
  if (response_line_ != nullptr) {
    OutBuffer& out = context_->shared.response_scratch;
    out.Append(*response_line_);
    response.fields = out.view();
  }
  return response;
}

// A destination that says "still working on it" is given its time anew, as often as the connection
// takes such responses.
void ForwardedExchange::OnUpstreamInterim(const ResponseHeadView& head) {
  SetDeadline(route_->options.first_byte_timeout);
  if (HasBody()) exchange_->ForgetRequest();
  if (head.status == 103 && !route_->options.early_hints) return;
  // The route's rules are for the one response that follows.
  ResponseHead interim = RewriteHead(head, nullptr);
  exchange_->SendInterim(interim.status, interim.fields);
}

void ForwardedExchange::OnUpstreamResponse(const ResponseHeadView& head,
                                           std::string_view body,
                                           bool complete) {
  pool_->NoteResponse();
  ResponseHead response = RewriteFinalHead(head);
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
  if (HasBody()) exchange_->ForgetRequest();
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
  const FieldPolicy policy = {.underscore_names = UnderscoreNames::kKeep,
                              .rules = route_->response_rules};
  WriteTrailers(trailers, policy, &out);
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
  pool_->NoteResponse();
  ResponseHead response = RewriteFinalHead(head);
  phase_ = Phase::kSwitched;
  SetDeadline(route_->options.upgraded_idle_timeout);
  Guard guard(this);
  exchange_->Upgrade(response);
  if (!over_ && !first_bytes.empty()) SendToClient(first_bytes);
  if (!over_) exchange_->ResumeRequest();
}

void ForwardedExchange::OnUpstreamFinished() {
  upstream_finished_ = true;
  exchange_->EndResponse({});
}

void ForwardedExchange::OnPeerFinished(Exchange&) {
  if (upstream_ != nullptr) upstream_->Shutdown();
}

}  // namespace windhover
