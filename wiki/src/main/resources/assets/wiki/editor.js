/* The page editor: storage format with a toolbar, prompts to fill in, a macro browser and a preview. */
(function () {
  'use strict';

  const CodeMirror = window.CodeMirror;
  const macros = window.WikiMacros;
  const browser = window.WikiMacroBrowser;
  const form = document.getElementById('editor-form');
  const PROMPT = /<ac:placeholder\b[^>]*>[\s\S]*?<\/ac:placeholder>/g;

  const editor = CodeMirror.fromTextArea(document.getElementById('markup'), {
    mode: { name: 'xml', htmlMode: false },
    lineNumbers: true,
    lineWrapping: true,
    autoCloseTags: true,
    matchTags: { bothTags: true },
    styleActiveLine: true,
    viewportMargin: Infinity,
    screenReaderLabel: 'Text in storage format',
    extraKeys: {
      'Ctrl-B'() { tools.bold(); },
      'Cmd-B'() { tools.bold(); },
      'Ctrl-I'() { tools.italic(); },
      'Cmd-I'() { tools.italic(); },
      'Ctrl-K'() { tools.link(); },
      'Cmd-K'() { tools.link(); },
      'Ctrl-S'() { form.requestSubmit(); },
      'Cmd-S'() { form.requestSubmit(); },
      'Shift-Ctrl-Down'() { tools.prompt(); },
      'Shift-Cmd-Down'() { tools.prompt(); },
      Tab: false,
      'Shift-Tab': false
    }
  });

  const preview = window.WikiPreview.attach(form, editor);

  /* Texts as people read them: a block per line, when the page has none. */
  (function layOut() {
    const text = editor.getValue();
    const spaced = text.replace(
      /(<\/(?:p|h[1-6]|ul|ol|li|table|tr|ac:structured-macro|ac:task|ac:task-list)>|<(?:ul|ol|tbody|ac:task-list)>)(?=<)/g,
      '$1\n'
    );
    if (text.indexOf('\n') < 0 && !/<!\[CDATA\[|<pre/.test(text) && spaced !== text) {
      editor.setValue(spaced);
      editor.clearHistory();
    }
  })();

  /* Positions */
  function range(start, end) {
    return { from: editor.posFromIndex(start), to: editor.posFromIndex(end) };
  }

  function select(start, end) {
    const place = range(start, end);
    editor.setSelection(place.from, place.to);
    editor.scrollIntoView(place, 120);
    editor.focus();
  }

  function cursorIndex(side) {
    return editor.indexFromPos(editor.getCursor(side));
  }

  /* Prompts */
  function prompts() {
    return Array.from(editor.getValue().matchAll(PROMPT)).map(function (match) {
      return { start: match.index, end: match.index + match[0].length, text: match[0] };
    });
  }

  function nextPrompt() {
    const list = prompts();
    const after = cursorIndex('to');
    const next = list.find(function (prompt) {
      return prompt.start >= after;
    }) || list[0];
    if (next) {
      select(next.start, next.end);
    }
  }

  /* A prompt is one thing: who comes into it has it selected, and typing replaces it */
  editor.on('cursorActivity', function () {
    const at = cursorIndex('head');
    const inside = !editor.somethingSelected() && prompts().find(function (prompt) {
      return prompt.start < at && at < prompt.end;
    });
    if (inside) {
      const place = range(inside.start, inside.end);
      editor.setSelection(place.from, place.to, { scroll: false });
    }
  });

  /* Decoration: prompts stand out, macros without a body are shown as one thing */
  let marks = [];

  function describe(element, source) {
    macros.parse(source).parameters.forEach(function (parameter) {
      browser.valueOf(parameter.raw).then(function (value) {
        element.textContent += (element.textContent ? ', ' : '') + parameter.name + ': ' + value;
      });
    });
  }

  function chip(macro, source) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'macro-chip';
    element.title = 'Edit this macro';
    element.innerHTML = '<span class="macro-chip-name"></span> <span class="macro-chip-parameters"></span>';
    element.firstChild.textContent = browser.labelOf(macro.name);
    describe(element.lastChild, source);
    element.addEventListener('click', function () {
      const mark = marks.find(function (one) { return one.replacedWith === element; });
      const place = mark && mark.find();
      if (place) {
        editMacro({ start: editor.indexFromPos(place.from), end: editor.indexFromPos(place.to) });
      }
    });
    return element;
  }

  function decorate() {
    const text = editor.getValue();
    const list = prompts();
    editor.operation(function () {
      marks.forEach(function (mark) { mark.clear(); });
      marks = [];
      macros.find(text).forEach(function (macro) {
        const source = text.substring(macro.start, macro.end);
        if (/<\/ac:structured-macro>$|\/>$/.test(source) && macros.isBodiless(source)) {
          const place = range(macro.start, macro.end);
          marks.push(editor.markText(place.from, place.to, { replacedWith: chip(macro, source), clearOnEnter: false }));
        }
      });
      list.forEach(function (prompt) {
        const place = range(prompt.start, prompt.end);
        const inner = prompt.text.indexOf('>') + 1;
        const close = prompt.text.lastIndexOf('<');
        marks.push(editor.markText(place.from, place.to, { className: 'prompt' }));
        [[0, inner], [close, prompt.text.length]].forEach(function (piece) {
          const tag = range(prompt.start + piece[0], prompt.start + piece[1]);
          marks.push(editor.markText(tag.from, tag.to, { collapsed: true }));
        });
      });
    });
    document.getElementById('next-prompt').hidden = list.length === 0;
    document.getElementById('prompt-count').textContent = '(' + list.length + ')';
  }

  /* Inserting */
  function wrap(before, after) {
    const selected = editor.getSelection();
    editor.replaceSelection(before + selected + after, 'around');
    const start = cursorIndex('from') + before.length;
    select(start, start + selected.length);
  }

  /* A block stands on lines of its own, and the cursor between its two parts. */
  function insertBlock(before, after) {
    const line = editor.getLine(editor.getCursor('from').line);
    const below = line.trim() && !editor.somethingSelected() ? '\n' : '';
    if (below) {
      editor.setCursor(editor.getCursor().line);
    }
    const place = cursorIndex('from') + below.length + before.length;
    editor.replaceSelection(below + before + after + '\n');
    select(place, place);
  }

  function blockOf(element) {
    return function () {
      insertBlock('<' + element + '>' + editor.getSelection(), '</' + element + '>');
    };
  }

  function row(cell, count) {
    return '<tr>' + new Array(count + 1).join('<' + cell + '></' + cell + '>') + '</tr>';
  }

  const tools = {
    heading2: blockOf('h2'),
    heading3: blockOf('h3'),
    bold() { wrap('<strong>', '</strong>'); },
    italic() { wrap('<em>', '</em>'); },
    code() { wrap('<code>', '</code>'); },
    bullets() { insertBlock('<ul>\n<li>', '</li>\n<li></li>\n</ul>'); },
    numbers() { insertBlock('<ol>\n<li>', '</li>\n<li></li>\n</ol>'); },
    tasks() {
      const task = '<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>';
      insertBlock('<ac:task-list>\n' + task, '</ac:task-body></ac:task>\n' + task + '</ac:task-body></ac:task>\n</ac:task-list>');
    },
    table() {
      insertBlock(
        '<table><tbody>\n<tr><th>',
        '</th><th></th><th></th></tr>\n' + row('td', 3) + '\n' + row('td', 3) + '\n</tbody></table>'
      );
    },
    link: insertLink,
    mention: insertMention,
    macro() { editMacro(macroAtCursor()); },
    prompt: nextPrompt,
    preview: preview.toggle
  };

  document.querySelectorAll('[data-tool]').forEach(function (button) {
    button.addEventListener('mousedown', function (event) { event.preventDefault(); });
    button.addEventListener('click', function () { tools[button.dataset.tool](); });
  });

  /* Small dialogs */
  const small = document.getElementById('small-dialog');

  function ask(title, fields, done) {
    const box = document.getElementById('small-dialog-fields');
    document.getElementById('small-dialog-title').textContent = title;
    box.textContent = '';
    fields.forEach(function (field) {
      const group = document.createElement('div');
      group.className = 'field-group';
      group.innerHTML = '<label></label><input class="text long-field">';
      group.firstChild.textContent = field.label;
      group.firstChild.htmlFor = 'small-' + field.name;
      const input = group.lastChild;
      input.id = 'small-' + field.name;
      input.name = field.name;
      input.value = field.value || '';
      input.required = Boolean(field.required);
      box.appendChild(group);
      if (field.pick) {
        window.WikiPicker.attach(input, field.pick, false);
      }
    });
    small.querySelector('form').onsubmit = function () {
      const values = {};
      fields.forEach(function (field) {
        values[field.name] = document.getElementById('small-' + field.name).value.trim();
      });
      window.setTimeout(function () { done(values); }, 0);
    };
    small.showModal();
    box.querySelector('input').focus();
  }

  function insertLink() {
    ask('Insert a link', [
      { name: 'target', label: 'Title of a page in this space, or an address', required: true },
      { name: 'text', label: 'Text (optional)', value: editor.getSelection() }
    ], function (values) {
      const text = macros.escapeXml(values.text);
      const target = macros.escapeXml(values.target);
      if (/^(https?:|mailto:)/.test(values.target)) {
        editor.replaceSelection('<a href="' + target + '">' + (text || target) + '</a>');
      } else {
        const body = values.text
          ? '<ac:plain-text-link-body><![CDATA[' + values.text.split(']]>').join(']]]]><![CDATA[>') + ']]></ac:plain-text-link-body>'
          : '';
        editor.replaceSelection('<ac:link><ri:page ri:content-title="' + target + '"/>' + body + '</ac:link>');
      }
      editor.focus();
    });
  }

  function insertMention() {
    ask('Mention somebody', [
      { name: 'user', label: 'User name', required: true, pick: 'user' }
    ], function (values) {
      editor.replaceSelection('<ac:link><ri:user ri:username="' + macros.escapeXml(values.user) + '"/></ac:link>');
      editor.focus();
    });
  }

  /* Macros */
  function macroAtCursor() {
    const from = cursorIndex('from');
    const to = cursorIndex('to');
    return macros.find(editor.getValue()).reverse().find(function (macro) {
      const within = macro.start <= from && to <= macro.end && (macro.start < from || to < macro.end);
      return within && browser.described(macro.name);
    });
  }

  /* @param place of the macro to change; none to insert a new one */
  function editMacro(place) {
    const current = place ? macros.parse(editor.getValue().substring(place.start, place.end)) : null;
    browser.open(current, function (source) {
      if (place) {
        const where = range(place.start, place.end);
        editor.replaceRange(source, where.from, where.to);
        editor.focus();
      } else {
        insertBlock(source, '');
      }
      decorate();
    });
  }

  /* Beginning */
  function later(work, delay) {
    let timer;
    return function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(work, delay);
    };
  }

  const keepDraft = window.WikiDrafts.keep(form, editor);

  editor.on('change', later(decorate, 120));
  editor.on('change', later(preview.refresh, 500));
  editor.on('change', later(keepDraft, 400));
  form.title.addEventListener('input', later(preview.refresh, 500));
  form.title.addEventListener('input', later(keepDraft, 400));
  form.addEventListener('submit', function () {
    editor.save();
  });
  browser.loaded.then(decorate);
  decorate();
  preview.refresh();
  if (!form.title.value) {
    form.title.focus();
  } else {
    editor.focus();
  }
})();
