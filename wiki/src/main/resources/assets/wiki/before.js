/* What must be there before AUI loads: the context path, and the resource manager's place for data. */
(function () {
  'use strict';

  const contextPath = document.querySelector('meta[name="ajs-context-path"]').content;

  window.AJS = window.AJS || {};
  window.AJS.contextPath = function () {
    return contextPath;
  };
  window.WRM = window.WRM || {};
  window.WRM.contextPath = window.AJS.contextPath;
  window.WRM._unparsedData = window.WRM._unparsedData || {};
})();
