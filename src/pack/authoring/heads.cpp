#include "pack/authoring/heads.h"

#include "pack/container.h"

namespace defuse::pack::authoring {

course::ItemHead head_of(const course::Item& item) {
  course::ItemHead head;
  if (const auto* lesson = std::get_if<course::Lesson>(&item)) {
    head.id = lesson->id;
    head.title = lesson->title;
    head.summary = lesson->summary;
    head.minutes = lesson->minutes;
    head.practices = lesson->practices;
  } else {
    const auto& exercise = std::get<course::Exercise>(item);
    head.id = exercise.id;
    head.kind = course::kind_of(exercise);
    head.title = exercise.title;
    head.summary = exercise.goal;
    head.minutes = exercise.minutes;
    head.practices = exercise.practices;
  }
  head.content_hash = content_hash(item);
  return head;
}

course::CallHead head_of(const course::Call& call) {
  course::CallHead head;
  head.id = call.id;
  head.title = call.title;
  head.summary = call.summary;
  head.minutes = call.minutes;
  head.channel = call.channel;
  head.temper = call.temper;
  head.customer = call.customer.name;
  head.role = call.customer.role;
  head.practices = call.practices;
  head.content_hash = content_hash(call);
  return head;
}

}  // namespace defuse::pack::authoring
