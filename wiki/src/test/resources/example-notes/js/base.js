window.notes = {};
