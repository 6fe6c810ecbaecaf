// Proves that arrows.mjs catches what it is there to catch, and lets through what is right.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { bare, check } from './arrows.mjs';

/** The problems of a tree of files, given as { path: text }. */
function problems(tree) {
  const root = mkdtempSync(path.join(tmpdir(), 'arrows-'));
  try {
    for (const [name, text] of Object.entries(tree)) {
      mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const caught = [
  ['an arrow the wrong way', 'src/base/id.cpp', '#include "course/pack.h"'],
  ['siblings', 'src/engine/run.cpp', '#include "coach/rules.h"'],
  ['the core and the interface', 'src/app/app.cpp', '#include "ui/widgets/ui.h"'],
  ['semantics knows base alone', 'src/semantics/diff.cpp', '#include "course/pack.h"'],
  ['the reader and the author', 'src/pack/reader.cpp', '#include "pack/authoring/yaml.h"'],
  ['the reader and the engine', 'src/pack/read.cpp', '#include "engine/run.h"'],
  ['the engine and the author', 'src/engine/run.cpp', '#include "pack/authoring/yaml.h"'],
  ['the app and the author', 'src/app/app.cpp', '#include "pack/authoring/yaml.h"'],
  ['the command and the interface', 'src/cli/main.cpp', '#include "ui/widgets/ui.h"'],
  ['the interface and the platform', 'src/ui/screens/home.cpp', '#include "platform/host.h"'],
  ['a way around by dots', 'src/engine/run.cpp', '#include "../coach/rules.h"'],
  ['a layer nobody knows', 'src/misc/util.cpp', 'int x;'],
  ['a clock in the engine', 'src/engine/run.cpp', 'auto t = std::chrono::steady_clock::now();'],
  ['the old clock', 'src/engine/run.cpp', '#include <ctime>'],
  ['time(nullptr)', 'src/progress/log.cpp', 'long t = time(nullptr);'],
  ['a file in the engine', 'src/engine/run.cpp', '#include <fstream>'],
  ['fopen in the pack reader', 'src/pack/read.cpp', 'auto* f = fopen(name, "rb");'],
  ['the file system in the app', 'src/app/app.cpp', '#include <filesystem>'],
  ['the console in the coach', 'src/coach/a.cpp', '#include <iostream>'],
  ['rand', 'src/engine/run.cpp', 'int x = rand() % 3;'],
  ['<random>', 'src/engine/run.cpp', '#include <random>'],
  ['ImGui in the engine', 'src/engine/run.cpp', '#include <imgui.h>'],
  ['ImGui:: in a screen', 'src/ui/screens/home.cpp', 'ImGui::Text("x");'],
  ['ImGui:: in the theme', 'src/ui/theme/theme.cpp', 'ImGui::GetStyle();'],
  ['ImGui:: in the platform', 'src/platform/web/main.cpp', 'ImGui::NewFrame();'],
  ['the ImGui header in a screen', 'src/ui/screens/home.cpp', '#include "imgui.h"'],
  ['SDL in the interface', 'src/ui/widgets/a.cpp', '#include <SDL.h>'],
  ['an SDL call in the interface', 'src/ui/widgets/a.cpp', 'SDL_Delay(3);'],
  ['JavaScript in the engine', 'src/engine/run.cpp', 'EM_JS(void, f, (), {});'],
  ['Emscripten in the app', 'src/app/app.cpp', '#include <emscripten/html5.h>'],
  ['a build switch in the engine', 'src/engine/run.cpp', '#ifdef __EMSCRIPTEN__\n#endif'],
  ['YAML in the reader', 'src/pack/read.cpp', '#include <yaml.h>'],
  ['HTTP beside the command', 'src/app/app.cpp', '#include <httplib.h>'],
  ['a thread', 'src/app/app.cpp', '#include <thread>'],
  ['a header without a guard', 'src/base/id.h', 'int x;'],
  ['innerHTML', 'web/src/a.js', 'node.innerHTML = text;'],
  ['insertAdjacentHTML', 'web/src/a.js', "node.insertAdjacentHTML('x', y);"],
  ['eval', 'web/src/a.js', 'eval("1");'],
  ['new Function', 'web/src/a.js', 'new Function("x");'],
  ['document.write', 'web/src/a.js', 'document.write("x");'],
  ['a timer with text', 'web/src/a.js', 'setTimeout("x()", 1);'],
  ['another host', 'web/src/a.js', "fetch('https://example.org/x');"],
  ['another host in a template', 'web/src/a.js', 'fetch(`https://example.org/${x}`);'],
  ['another host in a style', 'web/app.css', 'a { background: url(https://example.org/x.png); }'],
  ['another host without a scheme', 'web/index.html', '<link href="//example.org/x.css">'],
  ['an inline script', 'web/index.html', '<script>go()</script>'],
  ['an inline style', 'web/index.html', '<p style="color:red">x</p>'],
  ['a style element', 'web/index.html', '<style>p {}</style>'],
  ['an event attribute', 'web/index.html', '<button onclick="x()">y</button>'],
  ['an address from the root', 'web/index.html', '<script src="/app.js"></script>'],
];
for (const [what, file, text] of caught) {
  test(`caught: ${what}`, () => {
    assert.equal(problems({ [file]: text }).length > 0, true);
  });
}

test('a right tree has no problems', () => {
  assert.deepEqual(
    problems({
      'src/base/id.h': '#pragma once\n#include <string>\n',
      'src/course/pack.h': '#pragma once\n#include "base/id.h"\n',
      'src/engine/run.cpp': '// rand() and ImGui:: and <fstream> are not for us\n#include "course/pack.h"\nconst char* s = "SDL_ fopen(";\n',
      'src/app/app.cpp': '#include "engine/run.h"\n#include "pack/container.h"\n#include "semantics/node.h"\nint operand(int); int x = operand(1\'000);\n',
      'src/pack/authoring/yaml.cpp': '#include <yaml.h>\n#include <filesystem>\n#include "pack/container.h"\n',
      'src/ui/widgets/button.cpp': '#include <imgui.h>\n#include "app/command.h"\nvoid f() { ImGui::Text("x"); }\n',
      'src/platform/web/main.cpp': '#include <SDL.h>\n#include <emscripten.h>\n#include "ui/widgets/ui.h"\nint main() { SDL_Init(0); }\n',
      'src/cli/main.cpp': '#include <filesystem>\n#include "pack/authoring/yaml.h"\n',
      'web/src/a.js': "// innerHTML is never used\nconst ns = 'http://www.w3.org/2000/svg';\nnode.textContent = text;\n",
      'web/index.html': '<!doctype html>\n<link rel="stylesheet" href="app.css"><script src="app.js" defer></script>\n',
    }),
    [],
  );
});

test('problems name file and line', () => {
  const [problem] = problems({ 'src/base/id.cpp': '\n\n#include "app/app.h"\n' });
  assert.match(problem, /^src\/base\/id\.cpp:3: base must not include app/);
});

test('comments and strings are blanked, lines stay', () => {
  assert.equal(bare('a /* b\nc */ d // e\n"f"'), 'a     \n     d     \n   ');
  assert.equal(bare('R"(rand())" x'), '            x');
});
