// As the bindings' own documentation begins: a window with text and a button, drawn for ever.
import { ImGui, ImGuiImplWeb } from './build/imgui.js';

const canvas = document.getElementById('canvas');
await ImGuiImplWeb.Init({ canvas });

function frame() {
  canvas.width = canvas.clientWidth;
  canvas.height = canvas.clientHeight;
  ImGuiImplWeb.BeginRender();
  ImGui.Begin('Your course');
  ImGui.Text('How to help a customer who is angry.');
  ImGui.Button('Begin');
  ImGui.End();
  ImGuiImplWeb.EndRender();
  document.documentElement.dataset.state = 'running';
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);
