/* What compiled Soy templates call: of Closure's soyutils.js, what those of plugins have been seen to need. */
(function () {
  'use strict';

  const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

  window.soy = {
    $$escapeHtml(value) {
      return String(value).replace(/[&<>"']/g, function (character) {
        return ESCAPED[character];
      });
    },
    $$escapeUri(value) {
      return encodeURIComponent(String(value));
    }
  };
})();
