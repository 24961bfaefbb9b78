notes.title = AJS.I18n.getText('example.notes.index');
notes.greeting = AJS.I18n.getText("example.notes.greeting", notes.name);
notes.unknown = AJS.I18n.getText("example.notes.unknown");
