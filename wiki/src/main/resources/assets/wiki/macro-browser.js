/* The dialog that inserts a macro, or changes the parameters of one; made from what the wiki tells about its macros. */
(function () {
  'use strict';

  const macros = window.WikiMacros;
  const dialog = document.getElementById('macro-browser');
  const fields = document.getElementById('macro-fields');
  const search = document.getElementById('macro-search');
  const choices = document.getElementById('macro-choices');
  const insertButton = document.getElementById('macro-insert');
  let known = [];
  const names = {};
  let chosen = null;
  let whenDone = null;

  function json(path) {
    return fetch(window.AJS.contextPath() + path, { headers: { Accept: 'application/json' } }).then(function (response) {
      if (!response.ok) {
        throw new Error(path + ' answered ' + response.status);
      }
      return response.json();
    });
  }

  /* What plugins do differently in this dialog, by the macro's name */
  const overrides = {};
  window.AJS.MacroBrowser = {
    setMacroJsOverride(name, override) {
      overrides[name] = override;
    }
  };

  /* Lets a plugin change what the fields of a macro that is there begin with. */
  function overridden(macro, current) {
    const override = overrides[macro.name];
    if (!override || !override.beforeParamsSet) {
      return current;
    }
    const before = {};
    current.parameters.forEach(function (one) { before[one.name] = macros.unescapeXml(one.raw); });
    const after = override.beforeParamsSet(Object.assign({}, before), false);
    const parameters = Object.keys(after).map(function (name) {
      const same = current.parameters.find(function (one) { return one.name === name && before[name] === after[name]; });
      return same || { name, raw: macros.escapeXml(after[name]) };
    });
    return Object.assign({}, current, { parameters });
  }

  const loaded = json('/plugins/macrobrowser/browse-macros.action').then(function (list) {
    known = list;
  });

  function described(name) {
    return known.find(function (macro) { return macro.name === name; });
  }

  function labelOf(name) {
    const macro = described(name);
    return macro ? macro.label : name;
  }

  /* Users are stored by key and shown by name */
  function nameOf(user) {
    if (user.name || names[user.key]) {
      return Promise.resolve(user.name || names[user.key]);
    }
    return json('/rest/api/user?key=' + encodeURIComponent(user.key)).then(
      function (person) {
        names[user.key] = person.username;
        return person.username;
      },
      function () { return ''; }
    );
  }

  function valueOf(raw) {
    const people = macros.users(raw);
    return people.length > 0
      ? Promise.all(people.map(nameOf)).then(function (list) { return list.filter(Boolean).join(', '); })
      : Promise.resolve(macros.unescapeXml(raw));
  }

  /* @param current the macro as macros.parse reads it, or null to insert a new one; done gets its new text */
  function open(current, done) {
    return loaded.then(function () {
      whenDone = done;
      chosen = null;
      dialog.classList.toggle('editing', current !== null);
      document.getElementById('macro-browser-title').textContent =
        current ? 'Edit ' + labelOf(current.name) : 'Insert a macro';
      insertButton.textContent = current ? 'Save' : 'Insert';
      insertButton.disabled = true;
      fields.innerHTML = '<p class="nothing">Choose a macro.</p>';
      search.value = '';
      listMacros();
      dialog.showModal();
      if (current) {
        const macro = described(current.name) || { name: current.name, label: current.name, parameters: [] };
        choose(macro, overridden(macro, current), true);
      } else {
        search.focus();
      }
    });
  }

  function matches(macro) {
    const text = macro.label + ' ' + macro.name + ' ' + (macro.description || '');
    return text.toLowerCase().indexOf(search.value.toLowerCase()) >= 0;
  }

  function listMacros() {
    choices.textContent = '';
    known.filter(matches).forEach(function (macro) {
      const item = document.createElement('li');
      item.appendChild(choiceOf(macro));
      choices.appendChild(item);
    });
  }

  function choiceOf(macro) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.macro = macro.name;
    button.innerHTML = '<span class="macro-icon"></span><span><strong></strong><span class="macro-description"></span></span>';
    button.querySelector('strong').textContent = macro.label;
    button.querySelector('.macro-description').textContent = macro.description || '';
    addIcon(button.firstChild, macro);
    button.addEventListener('click', function () {
      choices.querySelectorAll('[aria-current]').forEach(function (one) { one.removeAttribute('aria-current'); });
      button.setAttribute('aria-current', 'true');
      choose(macro, macros.create(macro.name, macro.body), false);
    });
    return button;
  }

  function addIcon(place, macro) {
    if (macro.icon) {
      const image = document.createElement('img');
      image.src = macro.icon;
      image.alt = '';
      place.appendChild(image);
    } else {
      place.textContent = macro.label.charAt(0);
    }
  }

  function choose(macro, current, present) {
    chosen = { macro, current };
    fields.textContent = '';
    fields.insertAdjacentHTML('beforeend', '<h3></h3><p class="description"></p>');
    fields.firstChild.textContent = macro.label;
    fields.lastChild.textContent = macro.description || '';
    macro.parameters.forEach(function (parameter, index) {
      fill(addField(parameter, index === 0), parameter, current, present);
    });
    insertButton.disabled = false;
  }

  function fill(input, parameter, current, present) {
    const stored = current.parameters.find(function (one) { return one.name === parameter.name; });
    setValue(input, present ? '' : parameter.defaultValue || '');
    if (stored) {
      valueOf(stored.raw).then(function (value) { setValue(input, value); });
    }
  }

  function setValue(input, value) {
    if (input.type === 'checkbox') {
      input.checked = value === 'true';
    } else {
      input.value = value;
    }
  }

  function inputFor(parameter) {
    let input;
    if (parameter.type === 'enum') {
      input = document.createElement('select');
      input.className = 'select';
      (parameter.required || parameter.defaultValue ? [] : ['']).concat(parameter.values).forEach(function (value) {
        input.add(new Option(value, value));
      });
      return input;
    }
    input = document.createElement('input');
    input.className = parameter.type === 'boolean' ? 'checkbox' : 'text full-width-field';
    input.type = parameter.type === 'boolean' ? 'checkbox' : parameter.type === 'int' ? 'number' : 'text';
    return input;
  }

  function addField(parameter, first) {
    const group = document.createElement('div');
    const label = document.createElement('label');
    const input = inputFor(parameter);
    group.className = parameter.type === 'boolean' ? 'checkbox' : 'field-group';
    label.htmlFor = input.id = 'macro-param-' + parameter.name;
    label.textContent = parameter.label || parameter.name;
    input.name = parameter.name;
    input.required = parameter.required;
    group.append(label, input);
    if (parameter.required) {
      label.insertAdjacentHTML('beforeend', ' <span class="required" title="required">*</span>');
    }
    if (parameter.description) {
      addDescription(group, input, parameter.description);
    }
    fields.appendChild(group);
    if (parameter.type === 'username' || parameter.type === 'group') {
      window.WikiPicker.attach(input, parameter.type === 'group' ? 'group' : 'user', parameter.multiple);
    }
    if (first) {
      input.focus();
    }
    return input;
  }

  function addDescription(group, input, text) {
    const description = document.createElement('div');
    description.className = 'description';
    description.id = input.id + '-description';
    description.textContent = text;
    input.setAttribute('aria-describedby', description.id);
    group.appendChild(description);
  }

  function finish() {
    if (!chosen || !fields.reportValidity()) {
      return;
    }
    const values = {};
    chosen.macro.parameters.forEach(function (parameter) {
      const input = document.getElementById('macro-param-' + parameter.name);
      values[parameter.name] = input.type === 'checkbox' ? (input.checked ? 'true' : '') : input.value.trim();
    });
    dialog.close();
    whenDone(macros.write(chosen.current, chosen.macro.parameters, values));
  }

  search.addEventListener('input', listMacros);
  insertButton.addEventListener('click', finish);
  fields.addEventListener('submit', function (event) {
    event.preventDefault();
    finish();
  });

  window.WikiMacroBrowser = { open, loaded, described, labelOf, valueOf };
})();
