/* The wiki's own pages: menus, page tree, theme, dialogs, expanding texts. */
(function () {
  'use strict';

  function all(selector, work) {
    document.querySelectorAll(selector).forEach(work);
  }

  /* Menus: a button that controls a .menu */
  function closeMenus(except) {
    all('button[aria-controls][aria-expanded="true"]', function (button) {
      const menu = document.getElementById(button.getAttribute('aria-controls'));
      if (menu && menu !== except && menu.classList.contains('menu')) {
        menu.hidden = true;
        button.setAttribute('aria-expanded', 'false');
      }
    });
  }

  function entries(menu) {
    return Array.prototype.slice.call(menu.querySelectorAll('a, button'));
  }

  function openMenu(button, menu) {
    closeMenus(menu);
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    entries(menu)[0].focus();
  }

  function moveInMenu(event, button, menu) {
    const list = entries(menu);
    const index = list.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      closeMenus();
      button.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      list[(index + step + list.length) % list.length].focus();
      event.preventDefault();
    }
  }

  all('button[aria-haspopup="true"][aria-controls]', function (button) {
    const menu = document.getElementById(button.getAttribute('aria-controls'));
    if (!menu || !menu.classList.contains('menu')) {
      return;
    }
    button.addEventListener('click', function () {
      if (menu.hidden) {
        openMenu(button, menu);
      } else {
        closeMenus();
      }
    });
    menu.addEventListener('keydown', function (event) {
      moveInMenu(event, button, menu);
    });
  });

  document.addEventListener('click', function (event) {
    if (!event.target.closest('.menu, button[aria-haspopup="true"]')) {
      closeMenus();
    }
  });

  /* Page tree */
  all('.tree-toggle', function (button) {
    button.addEventListener('click', function () {
      const open = button.parentElement.classList.toggle('open');
      button.setAttribute('aria-expanded', String(open));
    });
  });

  /* Theme: follows the system until somebody chooses */
  const root = document.documentElement;

  function isDark() {
    const system = window.matchMedia('(prefers-color-scheme: dark)').matches;
    return root.hasAttribute('data-color-mode-auto') ? system : root.getAttribute('data-color-mode') === 'dark';
  }

  all('#theme-switch', function (button) {
    button.addEventListener('click', function () {
      const theme = isDark() ? 'light' : 'dark';
      root.removeAttribute('data-color-mode-auto');
      root.setAttribute('data-color-mode', theme);
      document.cookie =
        'wiki-theme=' + theme + ';path=' + (window.AJS.contextPath() || '/') + ';max-age=31536000;samesite=lax';
    });
  });

  /* Dialogs */
  document.addEventListener('click', function (event) {
    const close = event.target.closest('.dialog-close');
    if (close) {
      close.closest('dialog').close();
    }
  });

  /* Expanding texts */
  all('.expand-control', function (control) {
    control.tabIndex = 0;
    control.setAttribute('role', 'button');

    function toggle() {
      const content = control.parentElement.querySelector('.expand-content');
      const open = content.classList.toggle('expand-hidden') === false;
      control.setAttribute('aria-expanded', String(open));
    }
    control.addEventListener('click', toggle);
    control.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        toggle();
      }
    });
  });

  /* Tasks that the reader may tick */
  function tick(item, list, box) {
    const address = window.AJS.contextPath() + '/rest/inlinetasks/1/task/'
      + list.getAttribute('data-inline-tasks-content-id') + '/' + item.getAttribute('data-inline-task-id') + '/';
    box.disabled = true;
    return fetch(address, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify({ status: box.checked ? 'CHECKED' : 'UNCHECKED' })
    })
      .then(function (response) {
        if (!response.ok) {
          throw new Error('The wiki answered ' + response.status);
        }
        item.classList.toggle('checked', box.checked);
      })
      .catch(function () {
        box.checked = !box.checked;
        window.AJS.flag({ type: 'error', title: 'The task could not be changed', body: 'Load the page again and retry.' });
      })
      .then(function () {
        box.disabled = false;
      });
  }

  const mayEdit = document.getElementById('editPageLink') !== null;
  all('#main-content .inline-task-list', function (list) {
    list.querySelectorAll(':scope > li[data-inline-task-id]').forEach(function (item) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.className = 'task-box';
      box.checked = item.classList.contains('checked');
      box.disabled = !mayEdit;
      box.setAttribute('aria-label', item.textContent.trim() || 'Task');
      item.insertBefore(box, item.firstChild);
      box.addEventListener('change', function () {
        tick(item, list, box);
      });
    });
  });

  if (document.getElementById('main-content')) {
    window.WikiDrafts.forgetSaved();
  }

  /* Forms */
  all('form[data-confirm]', function (form) {
    form.addEventListener('submit', function (event) {
      if (!window.confirm(form.getAttribute('data-confirm'))) {
        event.preventDefault();
      }
    });
  });
  all('select[data-reload]', function (select) {
    select.addEventListener('change', function () {
      window.location.href = select.getAttribute('data-reload') + '&spaceKey=' + encodeURIComponent(select.value);
    });
  });
  all('#print-now', function (button) {
    button.addEventListener('click', function () {
      window.print();
    });
  });
})();
