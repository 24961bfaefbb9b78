/* Macros in storage format: found, read and written as text, so that everything else stays as it is. */
(function () {
  'use strict';

  const TAG = /<ac:structured-macro\b[^>]*?(\/?)>|<\/ac:structured-macro>|<!\[CDATA\[[\s\S]*?\]\]>/g;

  function escapeXml(text) {
    return text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;');
  }

  function unescapeXml(text) {
    const area = document.createElement('textarea');
    area.innerHTML = text;
    return area.value;
  }

  function attribute(tag, name) {
    const match = new RegExp('\\b' + name + '\\s*=\\s*("([^"]*)"|\'([^\']*)\')').exec(tag);
    return match ? unescapeXml(match[2] === undefined ? match[3] : match[2]) : '';
  }

  /* All macros of a text with their positions, inner ones after the outer one that holds them. */
  function find(text) {
    const open = [];
    const found = [];
    let match;
    TAG.lastIndex = 0;
    while ((match = TAG.exec(text))) {
      if (match[0].indexOf('<![CDATA[') === 0) {
        continue;
      }
      if (match[0].charAt(1) === '/') {
        const begun = open.pop();
        if (begun) {
          begun.end = TAG.lastIndex;
        }
        continue;
      }
      const macro = { start: match.index, end: TAG.lastIndex, name: attribute(match[0], 'ac:name') };
      found.push(macro);
      if (!match[1]) {
        open.push(macro);
      }
    }
    return found;
  }

  function users(raw) {
    return (raw.match(/<ri:user\b[^>]*>/g) || []).map(function (tag) {
      const key = attribute(tag, 'ri:userkey');
      return key ? { key } : { name: attribute(tag, 'ri:username') };
    });
  }

  /* Splits the text of one macro into its opening tag, its parameters and the rest. */
  function parse(source) {
    const opening = /^<ac:structured-macro\b[^>]*?(\/?)>/.exec(source);
    const parameters = [];
    const parameter = /\s*<ac:parameter\b([^>]*?)(?:\/>|>([\s\S]*?)<\/ac:parameter>)/y;
    let match;
    let position = opening[0].length;
    parameter.lastIndex = position;
    while (!opening[1] && (match = parameter.exec(source))) {
      position = parameter.lastIndex;
      parameters.push({ name: attribute(match[1], 'ac:name'), raw: match[2] || '' });
    }
    return {
      name: attribute(opening[0], 'ac:name'),
      opening: opening[0].replace(/\s*\/>$/, '>'),
      parameters,
      rest: opening[1] ? '</ac:structured-macro>' : source.substring(position)
    };
  }

  function isBodiless(source) {
    return /^\s*<\/ac:structured-macro>$/.test(parse(source).rest);
  }

  function emptyBody(kind) {
    if (kind === 'RICH_TEXT') {
      return '<ac:rich-text-body><p></p></ac:rich-text-body>';
    }
    return kind === 'PLAIN_TEXT' ? '<ac:plain-text-body><![CDATA[]]></ac:plain-text-body>' : '';
  }

  function create(name, bodyKind) {
    return {
      name,
      opening: '<ac:structured-macro ac:name="' + escapeXml(name) + '">',
      parameters: [],
      rest: emptyBody(bodyKind) + '</ac:structured-macro>'
    };
  }

  function rawValue(parameter, value) {
    if (parameter.type !== 'username') {
      return escapeXml(value);
    }
    return value
      .split(',')
      .map(function (name) {
        return name.trim();
      })
      .filter(Boolean)
      .map(function (name) {
        return '<ri:user ri:username="' + escapeXml(name) + '"/>';
      })
      .join('');
  }

  /* Writes the values of the known parameters; those that nobody described stay as they were. */
  function write(macro, described, values) {
    const known = described.map(function (parameter) {
      return parameter.name;
    });
    const raw = macro.parameters.filter(function (parameter) {
      return known.indexOf(parameter.name) < 0;
    });
    described.forEach(function (parameter) {
      const value = values[parameter.name];
      if (value) {
        raw.push({ name: parameter.name, raw: rawValue(parameter, value) });
      }
    });
    return macro.opening
      + raw
        .map(function (parameter) {
          return '<ac:parameter ac:name="' + escapeXml(parameter.name) + '">' + parameter.raw + '</ac:parameter>';
        })
        .join('')
      + macro.rest;
  }

  window.WikiMacros = {
    find,
    parse,
    create,
    write,
    users,
    isBodiless,
    escapeXml,
    unescapeXml
  };
})();
