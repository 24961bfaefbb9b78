/* What Confluence's own scripts give to plugins besides AUI. */
(function () {
  'use strict';

  const AJS = window.AJS;
  const WRM = window.WRM;
  const contextPath = AJS.contextPath();
  const claimed = {};

  function metas() {
    const values = {};
    document.querySelectorAll('meta[name^="ajs-"]').forEach(function (meta) {
      values[meta.name.substring(4)] = meta.content;
    });
    return values;
  }

  function typed(value) {
    return value === 'true' ? true : value === 'false' ? false : value;
  }

  function camelCase(name) {
    return name.replace(/-([a-z])/g, function (match, letter) {
      return letter.toUpperCase();
    });
  }

  const values = metas();

  AJS.Meta = {
    get(key) {
      return typed(values[key]);
    },
    getBoolean(key) {
      return values[key] === 'true';
    },
    getNumber(key) {
      return Number(values[key]);
    },
    set(key, value) {
      values[key] = String(value);
    },
    getAllAsMap() {
      return Object.assign({}, values);
    }
  };
  AJS.Data = AJS.Meta;

  Object.keys(values).forEach(function (key) {
    AJS.params[camelCase(key)] = typed(values[key]);
  });

  AJS.I18n.getText = function (key) {
    return key;
  };
  WRM.I18n = WRM.I18n || { getText: AJS.I18n.getText };
  window.Confluence = window.Confluence || {};

  /* Wizards of blueprints, by the item of the Create dialog; create.js shows them. */
  const wizards = {};
  window.Confluence.Blueprint = {
    wizards,
    setWizard(itemKey, work) {
      wizards[itemKey] = work;
    },
    /* Waits for the answer, as in Confluence. */
    canCreatePage(spaceKey, title) {
      const answer = window.jQuery.ajax({
        url: contextPath + '/rest/api/content',
        data: { spaceKey, title },
        async: false,
        dataType: 'json'
      });
      return answer.status !== 200 || answer.responseJSON.results.length === 0;
    }
  };

  WRM.data = {
    /* Each value once, as in Confluence. */
    claim(key) {
      if (claimed[key] || !(key in WRM._unparsedData)) {
        return undefined;
      }
      claimed[key] = true;
      return JSON.parse(WRM._unparsedData[key]);
    }
  };

  /* The page brings its resources along: there is nothing to load later. */
  WRM.require = function (resources, callback) {
    return Promise.resolve().then(function () {
      return callback && callback();
    });
  };

  const modules = {
    jquery() {
      return window.jQuery;
    },
    ajs() {
      return AJS;
    },
    'aui/flag'() {
      return AJS.flag;
    },
    'wrm/i18n'() {
      return WRM.I18n;
    },
    'wrm/context-path'() {
      return AJS.contextPath;
    }
  };

  function resolve(name) {
    if (!modules[name]) {
      throw new Error('There is no module ' + name);
    }
    return modules[name]();
  }

  window.require = window.require || function (names, callback) {
    const list = Array.isArray(names) ? names : [names];
    const resolved = list.map(resolve);
    return callback ? callback.apply(null, resolved) : resolved[0];
  };
  window.define = window.define || function (name, dependencies, factory) {
    let result;
    modules[name] = function () {
      result = result || { value: factory.apply(null, dependencies.map(resolve)) };
      return result.value;
    };
  };
})();
