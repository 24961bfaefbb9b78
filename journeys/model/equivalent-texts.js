/** Who saved what, and which texts minor edits make equivalent. */
export class EquivalentTexts {
  saves = [];
  minorEdits = [];

  save(version, user, before, after) {
    this.saves.push({ version, user, before, after });
  }

  saveOf(version) {
    return this.saves.find((each) => each.version === version);
  }

  markMinor(entry, { version, user, before, after }) {
    this.minorEdits.push({ entry, version, user, before, after, objector: null });
  }

  minorEdit(entry) {
    return this.minorEdits.find((each) => each.entry === entry);
  }

  isMinor({ before, after }) {
    return this.minorEdits.some((each) => each.before === before && each.after === after);
  }

  /** @return whether somebody objects to calling the two the same, whichever was first */
  isDisputed(one, other) {
    return this.minorEdits.some(({ objector, before, after }) => objector && [before, after].includes(one) && [before, after].includes(other));
  }

  /** @return the fewest minor edits that lead from one text to the other, of all the ways there are; undefined when there is none */
  between(from, to) {
    return this.#ways([from], to, []).sort((one, other) => one.length - other.length)[0];
  }

  #ways(texts, to, taken) {
    if (texts.at(-1) === to) {
      return [taken];
    }
    return this.minorEdits
      .filter((each) => each.before === texts.at(-1) && !texts.includes(each.after))
      .filter((each) => !texts.some((text) => this.isDisputed(text, each.after)))
      .flatMap((each) => this.#ways([...texts, each.after], to, [...taken, each]));
  }

  get shown() {
    return this.minorEdits.map(({ entry, version, user, objector }) => ({ entry, pageVersion: version, user, objector }));
  }
}
