# Several files are compiled as one where nothing was compiled before (precompiled.cmake). These are compiled alone, as they use
# names of their own that other files of their layer use for something else.
set(alone
  src/app/own_call.cpp src/app/route.cpp src/app/view_progress.cpp
  src/cli/strings.cpp src/cli/watch.cpp
  src/pack/authoring/exercise_reader.cpp src/pack/authoring/giveaway.cpp
  src/pack/authoring/index_reader.cpp src/pack/authoring/markdown.cpp
  src/pack/authoring/position_reader.cpp src/pack/authoring/svg_check.cpp src/pack/authoring/translate.cpp src/pack/authoring/twee.cpp
  src/ui/screens/connection.cpp src/ui/screens/gallery_pictures.cpp src/ui/screens/progress.cpp
  src/ui/widgets/choice.cpp src/ui/widgets/curve.cpp src/ui/widgets/gauge.cpp src/ui/widgets/sortable.cpp src/ui/widgets/step_line.cpp
  src/ui/widgets/tile.cpp src/ui/widgets/voice.cpp
  tests/cli/guide_test.cpp tests/cli/progress_command_test.cpp
  tests/coach/tokeniser_test.cpp
  tests/engine/chunk_runner.cpp tests/engine/debrief_runner.cpp tests/engine/mark_runner.cpp tests/engine/own_words.cpp
  tests/engine/quiz_runner.cpp tests/engine/recall_runner.cpp tests/engine/rewrite_runner.cpp tests/engine/sort_runner.cpp
  tests/engine/spot_learners.cpp tests/engine/verbatim_runner.cpp
  tests/lms/session_network_test.cpp tests/lms/session_test.cpp
  tests/pack/broken_packs_test.cpp tests/pack/call_broken_test.cpp tests/pack/container_test.cpp tests/pack/kinds_container_test.cpp
  tests/pack/media_test.cpp tests/pack/schema_test.cpp
  tests/platform/call_sample.cpp tests/platform/calls.cpp tests/platform/coach_screens.cpp tests/platform/screens.cpp
  tests/platform/storage_test.cpp tests/platform/tasks.cpp
  tests/progress/fold_more.cpp tests/progress/review_test.cpp
  tests/semantics/lint_test.cpp
  tests/ui/scene_pose_test.cpp)
list(TRANSFORM alone PREPEND "${CMAKE_SOURCE_DIR}/")
set_source_files_properties(${alone} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
