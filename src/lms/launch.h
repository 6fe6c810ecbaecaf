// What an LMS or a host page said when the course was opened, in one form for all kinds. Adapters (web/lms) send it as
// text, see launch_from_text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "lms/status.h"

namespace defuse::lms {

// What the course talks to.
enum class Profile : std::uint8_t { None, Scorm12, Scorm2004, Cmi5, Xapi, Host };

// Browse: looked at by somebody who does not take the course. Review: opened again after the end.
enum class Mode : std::uint8_t { Normal, Browse, Review };

// How many characters of suspend data every edition and every way of sending takes.
inline constexpr std::size_t kSuspendBudget = 4000;

struct Launch {
  Profile profile = Profile::None;
  Mode mode = Mode::Normal;
  bool credit = true;
  bool resumed = false;  // the LMS says that the attempt goes on
  // The page was loaded again within a session that is still open: its beginning has been told, and it has lasted so
  // long.
  bool continued = false;
  base::Millis session_time = 0;
  Completion completion = Completion::NotAttempted;
  Success success = Success::Unknown;
  std::optional<Share> score;    // the best so far
  std::optional<Share> mastery;  // the pass mark the LMS was given; stronger than the package's own
  std::string location;
  std::string suspend_data;  // as the LMS kept it, so anything at all
  base::Millis total_time = 0;
  std::string learner_id;    // opaque; never shown, kept only as a hash (storage_key)
  std::string learner_name;  // cleaned
  std::string attempt;       // registration or attempt number; empty when the LMS does not say
  std::string language;      // BCP 47, empty when the LMS does not say
  std::optional<bool> audio;
  std::string launch_data;  // what the LMS's author put into the launch parameters

  // Whether status and score may be written.
  bool counts() const { return profile != Profile::None && mode == Mode::Normal && credit; }
  // Whether location and suspend data may be written: in a review as well, for practice goes on after a pass.
  bool keeps() const { return profile != Profile::None && mode != Mode::Browse; }
};

// Lines of `name=value`, values percent-encoded as by encodeURIComponent. Names are those of the fields, in kebab case;
// shares are whole ten-thousandths, times milliseconds. Unknown names are ignored, a bad value leaves the default.
// profile: none scorm12 scorm2004 cmi5 xapi host; mode: normal browse review; completion: not-attempted incomplete
// completed; success: unknown failed passed; credit, resumed, continued, audio: 0 or 1.
Launch launch_from_text(std::string_view text);

// Under which key the browser may keep this learner's records of this pack, so that the next person at a shared
// computer does not get them: pack id, learner and attempt, the latter two as a hash. The pack id alone without an LMS.
std::string storage_key(const base::Id& pack, const Launch& launch);

}  // namespace defuse::lms
