#include "engine/http1/head_writer.h"

#include <cstring>

#include "engine/base/check.h"

namespace windhover {
namespace {

// Each entry is the whole status line, so that writing one is one copy; the phrase is a part of it.
constexpr size_t kPhraseStart = 13;  // after "HTTP/1.1 200 "

constexpr std::string_view kInformational[] = {
    "HTTP/1.1 100 Continue\r\n",
    "HTTP/1.1 101 Switching Protocols\r\n",
    "HTTP/1.1 102 Processing\r\n",
    "HTTP/1.1 103 Early Hints\r\n",
};
constexpr std::string_view kSuccess[] = {
    "HTTP/1.1 200 OK\r\n",
    "HTTP/1.1 201 Created\r\n",
    "HTTP/1.1 202 Accepted\r\n",
    "HTTP/1.1 203 Non-Authoritative Information\r\n",
    "HTTP/1.1 204 No Content\r\n",
    "HTTP/1.1 205 Reset Content\r\n",
    "HTTP/1.1 206 Partial Content\r\n",
    "HTTP/1.1 207 Multi-Status\r\n",
    "HTTP/1.1 208 Already Reported\r\n",
};
constexpr std::string_view kRedirection[] = {
    "HTTP/1.1 300 Multiple Choices\r\n",
    "HTTP/1.1 301 Moved Permanently\r\n",
    "HTTP/1.1 302 Found\r\n",
    "HTTP/1.1 303 See Other\r\n",
    "HTTP/1.1 304 Not Modified\r\n",
    "HTTP/1.1 305 Use Proxy\r\n",
    "",
    "HTTP/1.1 307 Temporary Redirect\r\n",
    "HTTP/1.1 308 Permanent Redirect\r\n",
};
constexpr std::string_view kClientError[] = {
    "HTTP/1.1 400 Bad Request\r\n",
    "HTTP/1.1 401 Unauthorized\r\n",
    "HTTP/1.1 402 Payment Required\r\n",
    "HTTP/1.1 403 Forbidden\r\n",
    "HTTP/1.1 404 Not Found\r\n",
    "HTTP/1.1 405 Method Not Allowed\r\n",
    "HTTP/1.1 406 Not Acceptable\r\n",
    "HTTP/1.1 407 Proxy Authentication Required\r\n",
    "HTTP/1.1 408 Request Timeout\r\n",
    "HTTP/1.1 409 Conflict\r\n",
    "HTTP/1.1 410 Gone\r\n",
    "HTTP/1.1 411 Length Required\r\n",
    "HTTP/1.1 412 Precondition Failed\r\n",
    "HTTP/1.1 413 Content Too Large\r\n",
    "HTTP/1.1 414 URI Too Long\r\n",
    "HTTP/1.1 415 Unsupported Media Type\r\n",
    "HTTP/1.1 416 Range Not Satisfiable\r\n",
    "HTTP/1.1 417 Expectation Failed\r\n",
    "HTTP/1.1 418 I'm a Teapot\r\n",
    "",
    "",
    "HTTP/1.1 421 Misdirected Request\r\n",
    "HTTP/1.1 422 Unprocessable Content\r\n",
    "HTTP/1.1 423 Locked\r\n",
    "HTTP/1.1 424 Failed Dependency\r\n",
    "HTTP/1.1 425 Too Early\r\n",
    "HTTP/1.1 426 Upgrade Required\r\n",
    "",
    "HTTP/1.1 428 Precondition Required\r\n",
    "HTTP/1.1 429 Too Many Requests\r\n",
    "",
    "HTTP/1.1 431 Request Header Fields Too Large\r\n",
};
constexpr std::string_view kServerError[] = {
    "HTTP/1.1 500 Internal Server Error\r\n",
    "HTTP/1.1 501 Not Implemented\r\n",
    "HTTP/1.1 502 Bad Gateway\r\n",
    "HTTP/1.1 503 Service Unavailable\r\n",
    "HTTP/1.1 504 Gateway Timeout\r\n",
    "HTTP/1.1 505 HTTP Version Not Supported\r\n",
    "HTTP/1.1 506 Variant Also Negotiates\r\n",
    "HTTP/1.1 507 Insufficient Storage\r\n",
    "HTTP/1.1 508 Loop Detected\r\n",
    "",
    "",
    "HTTP/1.1 511 Network Authentication Required\r\n",
};
constexpr std::string_view kUnavailableForLegalReasons =
    "HTTP/1.1 451 Unavailable For Legal Reasons\r\n";

template <size_t kSize>
std::string_view Entry(const std::string_view (&lines)[kSize], int index) {
  return static_cast<size_t>(index) < kSize ? lines[index] : std::string_view();
}

// The complete line of a status with a standard phrase, or nothing.
std::string_view StandardLine(int status) {
  switch (status / 100) {
    case 1:
      return Entry(kInformational, status - 100);
    case 2:
      return Entry(kSuccess, status - 200);
    case 3:
      return Entry(kRedirection, status - 300);
    case 4:
      return status == 451 ? kUnavailableForLegalReasons : Entry(kClientError, status - 400);
    case 5:
      return Entry(kServerError, status - 500);
    default:
      return {};
  }
}

constexpr std::string_view kContentLengthName = "Content-Length: ";
constexpr size_t kMaxContentLengthLine = kContentLengthName.size() + OutBuffer::kMaxDigits + 2;
// Status line without the phrase, Content-Length or Transfer-Encoding, Connection, Date, the empty
// line.
constexpr size_t kMaxFixedPart = 128 + kMaxContentLengthLine;

char* Put(char* out, std::string_view bytes) {
  if (!bytes.empty()) std::memcpy(out, bytes.data(), bytes.size());
  return out + bytes.size();
}

char* PutStatusLine(char* out, int status, std::string_view reason) {
  if (reason.empty()) {
    const std::string_view line = StandardLine(status);
    if (!line.empty()) return Put(out, line);
  }
  out = Put(out, "HTTP/1.1 ");
  out[0] = static_cast<char>('0' + status / 100);
  out[1] = static_cast<char>('0' + status / 10 % 10);
  out[2] = static_cast<char>('0' + status % 10);
  out[3] = ' ';
  out = Put(out + 4, reason);
  return Put(out, "\r\n");
}

char* PutContentLength(char* out, uint64_t length) {
  out = Put(out, kContentLengthName);
  out += OutBuffer::FormatNumber(out, length);
  return Put(out, "\r\n");
}

std::string_view ConnectionLine(ConnectionField connection) {
  switch (connection) {
    case ConnectionField::kClose:
      return kConnectionCloseLine;
    case ConnectionField::kKeepAlive:
      return kConnectionKeepAliveLine;
    case ConnectionField::kUpgrade:
      return kConnectionUpgradeLine;
    case ConnectionField::kOmit:
      break;
  }
  return {};
}

}  // namespace

std::string_view StandardPhrase(int status) {
  const std::string_view line = StandardLine(status);
  return line.empty() ? line : line.substr(kPhraseStart, line.size() - kPhraseStart - 2);
}

void AppendStatusLine(OutBuffer* out, int status, std::string_view reason) {
  CHECK(status >= 100 && status <= 999);
  char* start = out->Reserve(64 + reason.size());
  out->Advance(static_cast<size_t>(PutStatusLine(start, status, reason) - start));
}

void AppendContentLength(OutBuffer* out, uint64_t length) {
  char* start = out->Reserve(kMaxContentLengthLine);
  out->Advance(static_cast<size_t>(PutContentLength(start, length) - start));
}

void AppendResponseHead(OutBuffer* out, const HeadParts& parts) {
  CHECK(parts.status >= 100 && parts.status <= 999);
  char* start = out->Reserve(kMaxFixedPart + parts.reason.size() + parts.fields.size() +
                             parts.hsts_line.size() + parts.date_line.size());
  char* p = PutStatusLine(start, parts.status, parts.reason);
  p = Put(p, parts.fields);
  p = Put(p, parts.hsts_line);
  if (parts.framing == BodyFraming::kLength) {
    p = PutContentLength(p, parts.content_length);
  } else if (parts.framing == BodyFraming::kChunked) {
    p = Put(p, kTransferEncodingLine);
  }
  p = Put(p, ConnectionLine(parts.connection));
  p = Put(p, parts.date_line);
  p = Put(p, "\r\n");
  out->Advance(static_cast<size_t>(p - start));
}

}  // namespace windhover
