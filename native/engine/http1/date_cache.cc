#include "engine/http1/date_cache.h"

#include <cstring>

namespace windhover {
namespace {

constexpr char kDays[] = "SunMonTueWedThuFriSat";
constexpr char kMonths[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

struct CivilDate {
  int64_t year;
  int month;  // 1 to 12
  int day;
};

// Days since 1970-01-01 to a date of the Gregorian calendar, by eras of 400 years that begin on 1
// March.
CivilDate ToCivil(int64_t days) {
  const int64_t shifted = days + 719468;
  const int64_t era = shifted / 146097;
  const int64_t day_of_era = shifted % 146097;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const int day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const int month =
      static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

void PutTwo(char* out, int64_t number) {
  out[0] = static_cast<char>('0' + number / 10 % 10);
  out[1] = static_cast<char>('0' + number % 10);
}

}  // namespace

void DateCache::Format(int64_t epoch_seconds) {
  second_ = epoch_seconds;
  const int64_t seconds = epoch_seconds < 0 ? 0 : epoch_seconds;
  const int64_t days = seconds / 86400;
  const int64_t of_day = seconds % 86400;
  const CivilDate date = ToCivil(days);
  char* out = line_;
  std::memcpy(out, "Date: ---, -- --- ---- --:--:-- GMT\r\n", kLineSize);
  std::memcpy(out + 6, kDays + (days + 4) % 7 * 3, 3);
  PutTwo(out + 11, date.day);
  std::memcpy(out + 14, kMonths + (date.month - 1) * 3, 3);
  PutTwo(out + 18, date.year / 100);
  PutTwo(out + 20, date.year % 100);
  PutTwo(out + 23, of_day / 3600);
  PutTwo(out + 26, of_day / 60 % 60);
  PutTwo(out + 29, of_day % 60);
}

}  // namespace windhover
