// Everything that can be asked about a pack that lies in memory: what the workshop's page asks, over one narrow
// interface of names and bytes. Answers are JSON or the bytes of a file; an error is a sentence for the trainer.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pack/authoring/read.h"

namespace defuse::tools {

class Workbench {
 public:
  // Files of the pack in hand, by their path in it; of the site and of a manifest's schemas, for packages.
  enum class Shelf : std::uint8_t { Pack, Site, Schemas };
  void put(Shelf shelf, std::string path, std::string bytes);
  void remove(const std::string& path);  // of the pack
  void clear(Shelf shelf);

  // What can be asked, and what of the argument:
  //   open     bytes of a zip or .defuse file     takes them in hand; {"built","files":[path]}
  //   tidy                                        files put one by one, as `open` leaves them; the same answer
  //   file     path                               its bytes
  //   check                                       as check_report.h says
  //   overview                                    {"ok","id","title","version","language","items":[...],"calls":[...],
  //                                               "practices":[{"id","title"}]}: where each is, how it reads
  //   prove                                       as proof_report.h says
  //   graph    call                               {"svg","beats":[...]}
  //   texts                                       {"texts":[...],"languages":[...]}
  //   strings  language                           XLIFF for translators
  //   take     bytes of XLIFF                     {"file","done","texts","unknown"}; the pack has the translation then
  //   ids                                         {"written","files":[path]}; the pack has them then
  //   import   "twee" or "csv", a line end, bytes {"files":[path],"notes":[...]}; likewise
  //   review                                      HTML
  //   build                                       a .defuse file
  //   preview  "" or "call/beat"                  the same; that call begins there
  //   zip                                         the pack's sources as a zip file
  //   export   lines "as=scorm12", "pass-mark=80" a package as a zip file
  base::Result<std::string> ask(std::string_view what, std::string_view argument);

 private:
  using Answer = base::Result<std::string>;
  const pack::authoring::Reading& reading();
  Answer open(std::string_view bytes);
  Answer tidy(std::string_view);
  Answer file(std::string_view path);
  Answer check(std::string_view);
  Answer overview(std::string_view);
  Answer prove(std::string_view);
  Answer graph(std::string_view call);
  Answer texts(std::string_view);
  Answer strings(std::string_view language);
  Answer take(std::string_view bytes);
  Answer ids(std::string_view);
  Answer import(std::string_view what);
  Answer review(std::string_view);
  Answer build(std::string_view);
  Answer preview(std::string_view place);
  Answer zip(std::string_view);
  Answer export_as(std::string_view options);

  pack::authoring::Files files_;
  pack::authoring::Files site_;
  pack::authoring::Files schemas_;
  std::optional<std::string> built_;  // a .defuse file instead of sources
  std::optional<pack::authoring::Reading> reading_;
};

}  // namespace defuse::tools
