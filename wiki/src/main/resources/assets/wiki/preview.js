/* Shows beside the editor what the page will look like. */
(function () {
  'use strict';

  const panes = document.getElementById('panes');
  const frame = document.getElementById('preview');
  const button = document.getElementById('rte-button-preview');
  let asked = 0;

  function isOn() {
    return panes.classList.contains('with-preview');
  }

  function set(on) {
    panes.classList.toggle('with-preview', on);
    button.setAttribute('aria-pressed', String(on));
  }

  /* @return functions to toggle the preview, and to refresh it after changes */
  function attach(form, editor) {
    function refresh() {
      const mine = ++asked;
      if (!isOn()) {
        return;
      }
      editor.save();
      fetch(window.AJS.contextPath() + '/pages/preview.action', {
        method: 'POST',
        body: new URLSearchParams(new FormData(form))
      })
        .then(function (response) { return response.text(); })
        .then(function (html) {
          if (mine === asked) {
            show(html);
          }
        });
    }

    function show(html) {
      const scrolled = frame.contentWindow.scrollY;
      frame.onload = function () { frame.contentWindow.scrollTo(0, scrolled); };
      frame.srcdoc = html;
    }

    function toggle() {
      set(!isOn());
      window.localStorage.setItem('wiki-preview', isOn() ? 'on' : 'off');
      editor.refresh();
      refresh();
    }

    set(window.localStorage.getItem('wiki-preview') !== 'off' && window.innerWidth >= 900);
    return { refresh, toggle };
  }

  window.WikiPreview = { attach };
})();
