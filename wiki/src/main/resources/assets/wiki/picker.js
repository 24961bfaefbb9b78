/* Suggests users and groups while somebody types their names, separated by commas where several may be given. */
(function () {
  'use strict';

  let counter = 0;

  function parts(input, many) {
    return many ? input.value.split(',') : [input.value];
  }

  function suggestionsFor(kind, query) {
    const address = window.AJS.contextPath() + '/rest/wiki/1/search/' + kind + '.json?max-results=8&query='
      + encodeURIComponent(query);
    return fetch(address, { headers: { Accept: 'application/json' } }).then(function (response) {
      return response.ok ? response.json() : { result: [] };
    });
  }

  function attach(input, kind, many) {
    const list = document.createElement('ul');
    let active = -1;
    let asked = 0;
    counter += 1;
    list.className = 'picker-list';
    list.id = 'picker-' + counter;
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    input.autocomplete = 'off';
    input.parentNode.insertBefore(list, input.nextSibling);

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function mark(index) {
      active = index;
      Array.prototype.forEach.call(list.children, function (item, position) {
        item.setAttribute('aria-selected', String(position === index));
        if (position === index) {
          input.setAttribute('aria-activedescendant', item.id);
        }
      });
    }

    function choose(name) {
      const before = parts(input, many).slice(0, -1).map(function (one) {
        return one.trim();
      });
      input.value = before.concat(name).join(', ') + (many ? ', ' : '');
      input.dispatchEvent(new Event('change', { bubbles: true }));
      close();
    }

    function show(found) {
      list.textContent = '';
      found.forEach(function (one, index) {
        const item = document.createElement('li');
        item.id = list.id + '-' + index;
        item.setAttribute('role', 'option');
        item.textContent = one.type === 'group' ? one.name + ' (group)' : one.title + ' (' + one.username + ')';
        item.addEventListener('mousedown', function (event) {
          event.preventDefault();
          choose(one.type === 'group' ? one.name : one.username);
        });
        item.dataset.value = one.type === 'group' ? one.name : one.username;
        list.appendChild(item);
      });
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      active = -1;
    }

    input.addEventListener('input', function () {
      const query = parts(input, many).pop().trim();
      const mine = ++asked;
      if (!query) {
        close();
        return;
      }
      suggestionsFor(kind, query).then(function (answer) {
        if (mine === asked && document.activeElement === input) {
          show(answer.result);
        }
      });
    });

    input.addEventListener('keydown', function (event) {
      const count = list.children.length;
      if (list.hidden || count === 0) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        mark((active + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
        event.preventDefault();
      } else if (event.key === 'Enter' && active >= 0) {
        choose(list.children[active].dataset.value);
        event.preventDefault();
      } else if (event.key === 'Escape') {
        close();
        event.stopPropagation();
        event.preventDefault();
      }
    });
    input.addEventListener('blur', close);
  }

  window.WikiPicker = { attach };

  document.querySelectorAll('input[data-pick]').forEach(function (input) {
    attach(input, input.dataset.pick, input.classList.contains('pick-many'));
  });
})();
