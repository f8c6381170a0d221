#include "engine/forward/forwarder.h"

#include <utility>
#include <vector>

#include "engine/base/check.h"
#include "engine/base/intrusive_list.h"
#include "engine/forward/forwarded_exchange.h"
#include "engine/forward/request_rewriter.h"
#include "engine/forward/upstream_pool.h"

namespace windhover {

ForwardRoute::ForwardRoute(const RouteOptions& its_options) : options(its_options) {
  policy = {.underscore_names = options.underscore_names,
            .client_field = options.client_field,
            .drops_method_override = options.drops_method_override,
            .drops_authorization = options.drops_authorization};
  if (!options.rewrite) return;
  rewrite = &*options.rewrite;
  policy.rules = &rewrite->request;
  response_rules = &rewrite->response;
}

// Here, so that none of it is inlined where an exchange lets go of its route.
ForwardRoute::~ForwardRoute() = default;

namespace {

// False: the route refuses it, and it is answered.
bool Admit(Exchange& exchange, const RouteOptions& route) {
  if (route.underscore_names == UnderscoreNames::kReject &&
      HasUnderscoreName(exchange.head().field_list())) {
    exchange.Refuse(RejectReason::kUnderscoreInFieldName);
    return false;
  }
  // It waited, or was to be sent again, while the configuration changed under it.
  if (route.rewrite && !route.rewrite->Takes(exchange.head().path())) {
    exchange.Refuse(RejectReason::kPathLeftRoute);
    return false;
  }
  exchange.ChangeLimits(route.limits);
  if (exchange.RefuseDeclaredLength()) return false;
  return !WantsWebSocket(exchange.head()) || exchange.ReserveUpgrade();
}

}  // namespace

struct Forwarder::State {
  State(Engine* engine, ForwarderDelegate* delegate, std::string_view pseudonym)
      : context(engine, delegate, pseudonym) {}
  ~State();
  ForwardRoute* RouteAt(uint16_t index);
  UpstreamPool* PoolAt(uint16_t index) { return index < pools.size() ? pools[index] : nullptr; }
  void ReplacePool(uint16_t index, UpstreamPool* pool);

  ForwardContext context;
  std::vector<UpstreamPool*> pools;
  std::vector<ForwardRoute*> routes;
  IntrusiveList<ForwardedExchange, &ForwardedExchange::all_node_> exchanges;
};

// The engine has closed every handle by now; what is left are exchanges that it ended silently.
Forwarder::State::~State() {
  while (ForwardedExchange* exchange = exchanges.PopFront()) context.exchanges.Delete(exchange);
  for (UpstreamPool* pool : pools) {
    if (pool != nullptr) pool->Unref();
  }
  for (ForwardRoute* route : routes) {
    if (route != nullptr) context.Unref(route);
  }
}

ForwardRoute* Forwarder::State::RouteAt(uint16_t index) {
  if (index >= routes.size()) routes.resize(index + size_t{1}, nullptr);
  if (routes[index] == nullptr) routes[index] = context.routes.New(RouteOptions());
  return routes[index];
}

void Forwarder::State::ReplacePool(uint16_t index, UpstreamPool* pool) {
  if (index >= pools.size()) pools.resize(index + size_t{1}, nullptr);
  UpstreamPool* old = pools[index];
  pools[index] = pool;
  if (old == nullptr) return;
  old->Retire();
  old->Unref();
}

Forwarder::Forwarder(Engine* engine, ForwarderDelegate* delegate, std::string_view pseudonym)
    : state_(std::make_unique<State>(engine, delegate, pseudonym)) {}

Forwarder::~Forwarder() = default;

void Forwarder::SetDestination(uint16_t index, const DestinationOptions& options) {
  UpstreamShared* shared = &state_->context.shared;
  state_->ReplacePool(index, shared->pools.New(shared, options));
}

void Forwarder::RemoveDestination(uint16_t index) { state_->ReplacePool(index, nullptr); }

void Forwarder::SetRoute(uint16_t index, const RouteOptions& options) {
  ForwardRoute* old = state_->RouteAt(index);
  state_->routes[index] = state_->context.routes.New(options);
  state_->context.Unref(old);
}

void Forwarder::Forward(Exchange& exchange,
                        uint16_t route,
                        uint16_t destination,
                        const ForwardedClient* client,
                        std::unique_ptr<const std::string> response_line) {
  exchange.record().route = route;
  exchange.record().destination = destination;
  // Whoever had it has let go of it: what is refused here nobody hears of but the records.
  exchange.set_consumer(nullptr);
  ForwardRoute* options = state_->RouteAt(route);
  UpstreamPool* pool = state_->PoolAt(destination);
  if (!Admit(exchange, options->options)) {
    if (pool != nullptr) pool->GivePlaceBack();
    return;
  }
  ForwardedExchange* forwarded =
      state_->context.exchanges.New(&state_->context, &exchange, options, pool);
  state_->exchanges.PushBack(forwarded);
  if (client != nullptr) forwarded->SetClient(*client);
  forwarded->SetResponseLine(std::move(response_line));
  forwarded->Start();
}

void Forwarder::Close() {
  state_->exchanges.ForEach([](ForwardedExchange* exchange) { exchange->Silence(); });
  for (UpstreamPool* pool : state_->pools) {
    if (pool != nullptr) pool->CloseAll();
  }
}

}  // namespace windhover
