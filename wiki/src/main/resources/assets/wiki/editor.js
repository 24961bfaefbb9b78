/* The page editor: storage format with a toolbar, prompts to fill in, a macro browser and a preview. */
(function () {
  'use strict';

  var CodeMirror = window.CodeMirror;
  var macros = window.WikiMacros;
  var form = document.getElementById('editor-form');
  var PROMPT = /<ac:placeholder\b[^>]*>[\s\S]*?<\/ac:placeholder>/g;

  var editor = CodeMirror.fromTextArea(document.getElementById('markup'), {
    mode: { name: 'xml', htmlMode: false },
    lineNumbers: true,
    lineWrapping: true,
    autoCloseTags: true,
    matchTags: { bothTags: true },
    styleActiveLine: true,
    viewportMargin: Infinity,
    screenReaderLabel: 'Text in storage format',
    extraKeys: {
      'Ctrl-B': function () { tools.bold(); },
      'Cmd-B': function () { tools.bold(); },
      'Ctrl-I': function () { tools.italic(); },
      'Cmd-I': function () { tools.italic(); },
      'Ctrl-K': function () { tools.link(); },
      'Cmd-K': function () { tools.link(); },
      'Ctrl-S': function () { form.requestSubmit(); },
      'Cmd-S': function () { form.requestSubmit(); },
      'Shift-Ctrl-Down': function () { tools.prompt(); },
      'Shift-Cmd-Down': function () { tools.prompt(); },
      Tab: false,
      'Shift-Tab': false
    }
  });

  /* Texts as people read them: a block per line, when the page has none. */
  (function layOut() {
    var text = editor.getValue();
    var spaced = text.replace(
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
    var place = range(start, end);
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
    var list = prompts();
    var after = cursorIndex('to');
    var next = list.find(function (prompt) {
      return prompt.start >= after;
    }) || list[0];
    if (next) {
      select(next.start, next.end);
    }
  }

  /* A prompt is one thing: who comes into it has it selected, and typing replaces it */
  editor.on('cursorActivity', function () {
    var at = cursorIndex('head');
    var inside = !editor.somethingSelected() && prompts().find(function (prompt) {
      return prompt.start < at && at < prompt.end;
    });
    if (inside) {
      var place = range(inside.start, inside.end);
      editor.setSelection(place.from, place.to, { scroll: false });
    }
  });

  /* Decoration: prompts stand out, macros without a body are shown as one thing */
  var marks = [];

  function summary(source) {
    var parts = macros.parse(source).parameters.map(function (parameter) {
      var people = macros.users(parameter.raw);
      var value = people.length > 0
        ? people.map(function (user) { return user.name || names[user.key] || '…'; }).join(', ')
        : macros.unescapeXml(parameter.raw);
      return parameter.name + ': ' + value;
    });
    return parts.join(', ');
  }

  function chip(macro, source) {
    var element = document.createElement('button');
    element.type = 'button';
    element.className = 'macro-chip';
    element.innerHTML = '<span class="macro-chip-name"></span> <span class="macro-chip-parameters"></span>';
    element.firstChild.textContent = labelOf(macro.name);
    element.lastChild.textContent = summary(source);
    element.title = 'Edit this macro';
    element.addEventListener('click', function () {
      var mark = marks.find(function (one) { return one.replacedWith === element; });
      var place = mark && mark.find();
      if (place) {
        openMacroBrowser({ start: editor.indexFromPos(place.from), end: editor.indexFromPos(place.to) });
      }
    });
    return element;
  }

  function decorate() {
    var text = editor.getValue();
    var list = prompts();
    editor.operation(function () {
      marks.forEach(function (mark) { mark.clear(); });
      marks = [];
      macros.find(text).forEach(function (macro) {
        var source = text.substring(macro.start, macro.end);
        if (/<\/ac:structured-macro>$|\/>$/.test(source) && macros.isBodiless(source)) {
          var place = range(macro.start, macro.end);
          marks.push(editor.markText(place.from, place.to, { replacedWith: chip(macro, source), clearOnEnter: false }));
        }
      });
      list.forEach(function (prompt) {
        var place = range(prompt.start, prompt.end);
        var inner = prompt.text.indexOf('>') + 1;
        var close = prompt.text.lastIndexOf('<');
        marks.push(editor.markText(place.from, place.to, { className: 'prompt' }));
        [[0, inner], [close, prompt.text.length]].forEach(function (piece) {
          var tag = range(prompt.start + piece[0], prompt.start + piece[1]);
          marks.push(editor.markText(tag.from, tag.to, { collapsed: true }));
        });
      });
    });
    document.getElementById('next-prompt').hidden = list.length === 0;
    document.getElementById('prompt-count').textContent = '(' + list.length + ')';
  }

  /* Inserting */
  function wrap(before, after) {
    var selected = editor.getSelection();
    editor.replaceSelection(before + selected + after, 'around');
    var start = cursorIndex('from') + before.length;
    select(start, start + selected.length);
  }

  /* A block stands on lines of its own; "|" in it is where the cursor goes. */
  function insertBlock(block) {
    var line = editor.getLine(editor.getCursor('from').line);
    var text = (line.trim() && !editor.somethingSelected() ? '\n' : '') + block + '\n';
    var start = cursorIndex('from');
    if (line.trim() && !editor.somethingSelected()) {
      editor.setCursor(editor.getCursor().line);
      start = cursorIndex('from');
    }
    editor.replaceSelection(text.replace('|', ''));
    var place = start + Math.max(text.indexOf('|'), 0);
    select(place, place);
  }

  function blockOf(element) {
    return function () {
      var selected = editor.getSelection();
      insertBlock('<' + element + '>' + selected + '|</' + element + '>');
    };
  }

  function row(cell, count) {
    return '<tr>' + new Array(count + 1).join('<' + cell + '></' + cell + '>') + '</tr>';
  }

  var tools = {
    heading2: blockOf('h2'),
    heading3: blockOf('h3'),
    bold: function () { wrap('<strong>', '</strong>'); },
    italic: function () { wrap('<em>', '</em>'); },
    code: function () { wrap('<code>', '</code>'); },
    bullets: function () { insertBlock('<ul>\n<li>|</li>\n<li></li>\n</ul>'); },
    numbers: function () { insertBlock('<ol>\n<li>|</li>\n<li></li>\n</ol>'); },
    tasks: function () {
      var task = '<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>';
      insertBlock('<ac:task-list>\n' + task + '|</ac:task-body></ac:task>\n' + task + '</ac:task-body></ac:task>\n</ac:task-list>');
    },
    table: function () {
      insertBlock('<table><tbody>\n' + row('th', 3).replace('<th>', '<th>|') + '\n' + row('td', 3) + '\n' + row('td', 3) + '\n</tbody></table>');
    },
    link: insertLink,
    mention: insertMention,
    macro: function () { openMacroBrowser(macroAtCursor()); },
    prompt: nextPrompt,
    preview: togglePreview
  };

  document.querySelectorAll('[data-tool]').forEach(function (button) {
    button.addEventListener('mousedown', function (event) { event.preventDefault(); });
    button.addEventListener('click', function () { tools[button.dataset.tool](); });
  });

  /* Small dialogs */
  var small = document.getElementById('small-dialog');

  function ask(title, fields, done) {
    var box = document.getElementById('small-dialog-fields');
    document.getElementById('small-dialog-title').textContent = title;
    box.textContent = '';
    fields.forEach(function (field) {
      var group = document.createElement('div');
      group.className = 'field-group';
      group.innerHTML = '<label></label><input class="text long-field">';
      group.firstChild.textContent = field.label;
      group.firstChild.htmlFor = 'small-' + field.name;
      var input = group.lastChild;
      input.id = 'small-' + field.name;
      input.name = field.name;
      input.value = field.value || '';
      input.required = Boolean(field.required);
      box.appendChild(group);
      if (field.pick) {
        window.WikiPicker.attach(input, field.pick, false);
      }
    });
    small.onclose = null;
    small.querySelector('form').onsubmit = function () {
      var values = {};
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
      var text = macros.escapeXml(values.text);
      var target = macros.escapeXml(values.target);
      if (/^(https?:|mailto:)/.test(values.target)) {
        editor.replaceSelection('<a href="' + target + '">' + (text || target) + '</a>');
      } else {
        var body = values.text
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

  /* Macro browser */
  var browser = document.getElementById('macro-browser');
  var fields = document.getElementById('macro-fields');
  var insertButton = document.getElementById('macro-insert');
  var known = [];
  var names = {};
  var editing = null;

  var loaded = fetch(window.AJS.contextPath() + '/plugins/macrobrowser/browse-macros.action', {
    headers: { Accept: 'application/json' }
  })
    .then(function (response) { return response.json(); })
    .then(function (list) {
      known = list;
      decorate();
    });

  function described(name) {
    return known.find(function (macro) { return macro.name === name; });
  }

  function labelOf(name) {
    var macro = described(name);
    return macro ? macro.label : name;
  }

  function macroAtCursor() {
    var from = cursorIndex('from');
    var to = cursorIndex('to');
    return macros.find(editor.getValue()).reverse().find(function (macro) {
      return macro.start <= from && to <= macro.end && (macro.start < from || to < macro.end) && described(macro.name);
    });
  }

  function openMacroBrowser(place) {
    loaded.then(function () {
      var source = place && editor.getValue().substring(place.start, place.end);
      var current = source ? macros.parse(source) : null;
      browser.classList.toggle('editing', current !== null);
      document.getElementById('macro-browser-title').textContent =
        current ? 'Edit ' + labelOf(current.name) : 'Insert a macro';
      insertButton.textContent = current ? 'Save' : 'Insert';
      insertButton.disabled = true;
      fields.innerHTML = '<p class="nothing">Choose a macro.</p>';
      document.getElementById('macro-search').value = '';
      listMacros('');
      browser.showModal();
      if (current) {
        showFields(described(current.name) || { name: current.name, label: current.name, parameters: [] }, current, place);
      } else {
        editing = null;
        document.getElementById('macro-search').focus();
      }
    });
  }

  function listMacros(query) {
    var choices = document.getElementById('macro-choices');
    choices.textContent = '';
    known.filter(function (macro) {
      return (macro.label + ' ' + macro.name + ' ' + macro.description).toLowerCase().indexOf(query.toLowerCase()) >= 0;
    }).forEach(function (macro) {
      var item = document.createElement('li');
      var button = document.createElement('button');
      button.type = 'button';
      button.dataset.macro = macro.name;
      button.innerHTML = '<span class="macro-icon"></span><span><strong></strong><span class="macro-description"></span></span>';
      if (macro.icon) {
        var image = document.createElement('img');
        image.src = macro.icon;
        image.alt = '';
        button.firstChild.appendChild(image);
      } else {
        button.firstChild.textContent = macro.label.charAt(0);
      }
      button.querySelector('strong').textContent = macro.label;
      button.querySelector('.macro-description').textContent = macro.description || '';
      button.addEventListener('click', function () {
        choices.querySelectorAll('[aria-current]').forEach(function (one) { one.removeAttribute('aria-current'); });
        button.setAttribute('aria-current', 'true');
        showFields(macro, macros.create(macro.name, macro.body), null);
      });
      item.appendChild(button);
      choices.appendChild(item);
    });
  }

  document.getElementById('macro-search').addEventListener('input', function (event) {
    listMacros(event.target.value);
  });

  function nameOf(user) {
    if (user.name) {
      return Promise.resolve(user.name);
    }
    return fetch(window.AJS.contextPath() + '/rest/api/user?key=' + encodeURIComponent(user.key), {
      headers: { Accept: 'application/json' }
    })
      .then(function (response) { return response.ok ? response.json() : {}; })
      .then(function (person) {
        names[user.key] = person.username;
        return person.username || '';
      });
  }

  function valueOf(macro, parameter) {
    var present = macro.parameters.find(function (one) { return one.name === parameter.name; });
    if (!present) {
      return Promise.resolve(null);
    }
    var people = macros.users(present.raw);
    return people.length > 0
      ? Promise.all(people.map(nameOf)).then(function (list) { return list.filter(Boolean).join(', '); })
      : Promise.resolve(macros.unescapeXml(present.raw));
  }

  function inputFor(parameter) {
    var input;
    if (parameter.type === 'enum') {
      input = document.createElement('select');
      input.className = 'select';
      (parameter.required || parameter.defaultValue ? [] : ['']).concat(parameter.values).forEach(function (value) {
        input.add(new Option(value, value));
      });
    } else {
      input = document.createElement('input');
      input.className = parameter.type === 'boolean' ? 'checkbox' : 'text full-width-field';
      input.type = parameter.type === 'boolean' ? 'checkbox' : parameter.type === 'int' ? 'number' : 'text';
    }
    return input;
  }

  function addField(parameter, index) {
    var group = document.createElement('div');
    var label = document.createElement('label');
    var input = inputFor(parameter);
    group.className = parameter.type === 'boolean' ? 'checkbox' : 'field-group';
    label.htmlFor = input.id = 'macro-param-' + parameter.name;
    label.textContent = parameter.label || parameter.name;
    input.name = parameter.name;
    input.required = parameter.required;
    group.appendChild(label);
    group.appendChild(input);
    if (parameter.required) {
      label.insertAdjacentHTML('beforeend', ' <span class="required" title="required">*</span>');
    }
    if (parameter.description) {
      var description = document.createElement('div');
      description.className = 'description';
      description.id = input.id + '-description';
      description.textContent = parameter.description;
      input.setAttribute('aria-describedby', description.id);
      group.appendChild(description);
    }
    fields.appendChild(group);
    if (parameter.type === 'username') {
      window.WikiPicker.attach(input, 'user', parameter.multiple);
    }
    if (index === 0) {
      input.focus();
    }
    return input;
  }

  function setValue(input, value) {
    if (input.type === 'checkbox') {
      input.checked = value === 'true';
    } else {
      input.value = value;
    }
  }

  function showFields(macro, current, place) {
    editing = { macro: macro, current: current, place: place };
    fields.textContent = '';
    fields.insertAdjacentHTML('beforeend', '<h3></h3><p class="description"></p>');
    fields.firstChild.textContent = macro.label;
    fields.lastChild.textContent = macro.description || '';
    macro.parameters.forEach(function (parameter, index) {
      var input = addField(parameter, index);
      setValue(input, place ? '' : parameter.defaultValue || '');
      valueOf(current, parameter).then(function (value) {
        if (value !== null) {
          setValue(input, value);
        }
      });
    });
    insertButton.disabled = false;
  }

  function finishMacro() {
    if (!editing || !fields.reportValidity()) {
      return;
    }
    var values = {};
    editing.macro.parameters.forEach(function (parameter) {
      var input = document.getElementById('macro-param-' + parameter.name);
      values[parameter.name] = input.type === 'checkbox' ? (input.checked ? 'true' : '') : input.value.trim();
    });
    var source = macros.write(editing.current, editing.macro.parameters, values);
    browser.close();
    if (editing.place) {
      var place = range(editing.place.start, editing.place.end);
      editor.replaceRange(source, place.from, place.to);
      editor.focus();
    } else {
      insertBlock(source.replace(/\|/g, '&#124;') + '|');
    }
    decorate();
  }

  insertButton.addEventListener('click', finishMacro);
  fields.addEventListener('submit', function (event) {
    event.preventDefault();
    finishMacro();
  });

  /* Preview */
  var panes = document.getElementById('panes');
  var frame = document.getElementById('preview');
  var previewButton = document.getElementById('rte-button-preview');

  function previewing() {
    return panes.classList.contains('with-preview');
  }

  function togglePreview() {
    var on = panes.classList.toggle('with-preview');
    previewButton.setAttribute('aria-pressed', String(on));
    window.localStorage.setItem('wiki-preview', on ? 'on' : 'off');
    editor.refresh();
    refreshPreview();
  }

  function refreshPreview() {
    if (!previewing()) {
      return;
    }
    editor.save();
    fetch(window.AJS.contextPath() + '/pages/preview.action', { method: 'POST', body: new URLSearchParams(new FormData(form)) })
      .then(function (response) { return response.text(); })
      .then(function (html) {
        var scrolled = frame.contentWindow ? frame.contentWindow.scrollY : 0;
        frame.onload = function () { frame.contentWindow.scrollTo(0, scrolled); };
        frame.srcdoc = html;
      });
  }

  /* What was typed is kept in the browser until it is saved */
  var draftKey = 'wiki-draft:' + form.pageId.value + ':' + form.spaceKey.value + ':' + form.blueprint.value;
  var initial = JSON.stringify([form.title.value, editor.getValue()]);

  function keepDraft() {
    var now = JSON.stringify([form.title.value, editor.getValue()]);
    if (now === initial) {
      window.localStorage.removeItem(draftKey);
    } else {
      window.localStorage.setItem(draftKey, JSON.stringify({ version: form.baseVersion.value, content: now }));
    }
  }

  function offerDraft() {
    var stored = window.localStorage.getItem(draftKey);
    var draft = stored && JSON.parse(stored);
    if (!draft || draft.content === initial || document.getElementById('conflict')) {
      return;
    }
    var bar = document.createElement('div');
    bar.className = 'aui-message aui-message-info';
    bar.innerHTML = '<p>There is text that you typed here before, but did not save. '
      + '<button type="button" class="aui-button aui-button-link restore">Take it back</button> '
      + '<button type="button" class="aui-button aui-button-link discard">Throw it away</button></p>';
    bar.querySelector('.restore').addEventListener('click', function () {
      var content = JSON.parse(draft.content);
      form.title.value = content[0];
      editor.setValue(content[1]);
      bar.remove();
    });
    bar.querySelector('.discard').addEventListener('click', function () {
      window.localStorage.removeItem(draftKey);
      bar.remove();
    });
    document.getElementById('editor-messages').appendChild(bar);
  }

  form.addEventListener('submit', function () {
    editor.save();
    window.localStorage.setItem('wiki-draft-sent', draftKey);
  });

  /* Beginning */
  function later(work, delay) {
    var timer;
    return function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(work, delay);
    };
  }

  editor.on('change', later(decorate, 120));
  editor.on('change', later(refreshPreview, 500));
  editor.on('change', later(keepDraft, 400));
  form.title.addEventListener('input', later(refreshPreview, 500));
  form.title.addEventListener('input', later(keepDraft, 400));
  if (window.localStorage.getItem('wiki-preview') === 'off' || window.innerWidth < 900) {
    panes.classList.remove('with-preview');
    previewButton.setAttribute('aria-pressed', 'false');
  }
  offerDraft();
  decorate();
  refreshPreview();
  if (!form.title.value) {
    form.title.focus();
  } else {
    editor.focus();
  }
})();
