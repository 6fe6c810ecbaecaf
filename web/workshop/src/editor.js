/**
 * The text editor: CodeMirror in a shadow root, where its style sheets are constructed instead of written into the page, which the
 * policy would refuse. Tab leaves it, as it leaves every field.
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

import { button, fill, h } from './dom.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */
/** @typedef {import('./work.js').Problem} Problem */

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)', fontSize: '15px' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--text)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selection)' },
  '.cm-gutters': { backgroundColor: 'var(--background)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--active)' },
  '.cm-panels': { backgroundColor: 'var(--background)', color: 'var(--text)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '8px', fontSize: '15px' },
  '.cm-panel.cm-search label': { fontSize: '14px', marginRight: '12px' },
  '.cm-panel.cm-search [name=close]': { minWidth: '32px', minHeight: '32px', fontSize: '20px', color: 'var(--text)' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--line)', fontSize: '16px', minHeight: '32px' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--surface)', color: 'var(--primary)', border: '1px solid var(--line)', borderRadius: '6px', minHeight: '32px', fontSize: '15px' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--line)', maxWidth: '32rem' },
  '.cm-searchMatch': { backgroundColor: 'var(--match)', outline: '1px solid var(--line)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--match)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--hot)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warm)' },
  '.cm-lint-marker': { width: '1em', height: '1em' },
  '.cm-lint-marker-error': { content: '"\\2716"', color: 'var(--hot)', fontWeight: '700' },
  '.cm-lint-marker-warning': { content: '"\\25B2"', color: 'var(--warm)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--hot)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warm)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.attributeName], color: 'var(--primary)', fontWeight: '600' },
  { tag: [tags.heading], color: 'var(--primary)', fontWeight: '700' },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--warm)' },
  { tag: [tags.strong], fontWeight: '700' },
  { tag: [tags.emphasis], fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--primary)', textDecoration: 'underline' },
]);

/** What CodeMirror says, in our words. */
const phrases = () =>
  Object.fromEntries(
    [
      ['Find', 'find'], ['Replace', 'find_replace'], ['next', 'find_next'], ['previous', 'find_previous'], ['all', 'find_all'],
      ['match case', 'find_case'], ['regexp', 'find_pattern'], ['by word', 'find_word'], ['replace', 'find_replace_one'],
      ['replace all', 'find_replace_all'], ['close', 'close'], ['Go to line', 'go_to_line'], ['go', 'go'], ['Diagnostics', 'problems'],
      ['No diagnostics', 'no_problems'], ['current match', 'find_current'], ['on line', 'find_on_line'],
      ['replaced $ matches', 'find_replaced'], ['replaced match on line $', 'find_replaced_line'],
    ].map(([theirs, ours]) => [theirs, t(ours)]),
  );

/** @param {string} path */
function languageOf(path) {
  if (/\.ya?ml$/.test(path)) return yaml();
  if (/\.md$/.test(path)) return yamlFrontmatter({ content: markdown() });
  return [];
}

/**
 * Lines and columns count from 1, columns in characters.
 * @param {import('@codemirror/state').Text} doc @param {number} line @param {number} column
 */
function offsetOf(doc, line, column) {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  const before = [...at.text].slice(0, Math.max(0, column - 1)).join('');
  return Math.min(at.from + before.length, at.to);
}

/** @param {import('@codemirror/state').Text} doc @param {Problem} problem */
function diagnosticOf(doc, problem) {
  const from = offsetOf(doc, problem.line, problem.column);
  const rest = doc.sliceString(from, doc.lineAt(from).to);
  const to = from + (/^[^\s:,]+/.exec(rest)?.[0].length ?? 0);
  return { from, to, severity: /** @type {'error' | 'warning'} */ (problem.error ? 'error' : 'warning'), message: problem.message };
}

/**
 * Typing over what is selected. Left to itself, Chromium keeps the look of what was there with inline styles, which the policy refuses and
 * reports.
 * @param {InputEvent} event @param {EditorView} view
 */
function typeOver(event, view) {
  if (event.inputType !== 'insertText' || !event.data || !event.cancelable || view.composing || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.update(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true }));
  return true;
}

/** @param {Work} work */
export function makeEditor(work) {
  const host = h('div', { class: 'editor-host' });
  const shadow = host.attachShadow({ mode: 'open' });
  // CodeMirror asks the page, not the shadow root, whether the focus was in a panel that it closes, and loses it.
  for (const type of ['keydown', 'click']) {
    shadow.addEventListener(type, (/** @type {Event} */ event) => {
      const key = /** @type {KeyboardEvent} */ (event).key;
      const inPanel = event.target instanceof Element && event.target.closest('.cm-panel');
      if (inPanel && (type === 'click' || key === 'Enter' || key === 'Escape')) setTimeout(() => shadow.activeElement ?? view?.focus());
    });
  }
  const note = h('p', { class: 'hint' });
  const title = h('h2', { id: 'text-title', tabindex: '-1' });
  const searchButton = button(t('find'), () => view && openSearchPanel(view), { class: 'small', 'aria-keyshortcuts': 'Control+F' });
  /** @type {EditorView | null} */
  let view = null;
  let shown = '';
  /** Editor states of files that were open, for their undo history. @type {Map<string, EditorState>} */
  const states = new Map();

  /** @param {string} path @param {string} text */
  const stateOf = (path, text) =>
    EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        EditorState.phrases.of(phrases()),
        syntaxHighlighting(colours),
        languageOf(path),
        keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': t('editor_name', path), tabindex: '0', spellcheck: 'true', lang: work.overview?.language || 'en' }),
        EditorView.domEventHandlers({ beforeinput: typeOver }),
        look,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) work.set(path, update.state.doc.toString(), true);
        }),
      ],
    });

  function showProblems() {
    if (!view || !shown) return;
    const { doc } = view.state;
    const own = work.problems.filter((one) => one.file === shown).map((one) => diagnosticOf(doc, one));
    view.dispatch(setDiagnostics(view.state, own));
  }

  /** @param {{ line: number, column: number, focus: boolean } | null} place */
  function show(place) {
    const { path } = work;
    const content = work.files.get(path);
    if (view && shown) states.set(shown, view.state);
    const isText = typeof content === 'string';
    title.textContent = path || t('no_file');
    searchButton.hidden = !isText;
    host.hidden = !isText;
    fill(note, isText ? t('editor_hint') : work.built ? t('built_hint') : content ? t('not_text', content.length) : t('no_file_hint'));
    if (!isText) {
      shown = '';
      return;
    }
    const kept = states.get(path);
    const state = kept && kept.doc.toString() === content ? kept : stateOf(path, content);
    if (!view) view = new EditorView({ state, parent: shadow, root: shadow });
    else if (shown !== path || view.state.doc.toString() !== content) view.setState(state);
    shown = path;
    showProblems();
    if (!place) return;
    const at = offsetOf(view.state.doc, place.line, place.column);
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    if (place.focus) view.focus();
  }

  work.addEventListener('open', (event) => show(/** @type {CustomEvent} */ (event).detail));
  work.addEventListener('text', () => {
    states.clear();
    show(null);
  });
  work.addEventListener('files', () => {
    for (const path of states.keys()) if (!work.files.has(path)) states.delete(path);
  });
  work.addEventListener('checked', showProblems);
  return h('section', { class: 'panel text-panel', 'aria-labelledby': 'text-title' }, h('div', { class: 'panel-head' }, title, searchButton), note, host);
}
