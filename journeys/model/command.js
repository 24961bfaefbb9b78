import assert from 'node:assert/strict';
import fc from 'fast-check';

export const USERS = ['author', 'lead', 'security', 'product', 'reader', 'admin'];

/** Something that a user tries: the model says whether it is refused, and what the page shows afterwards. */
class Command {
  #name;
  #ideas;
  #insists;
  #intend;

  constructor(name, ideas, insists, intend) {
    this.#name = name;
    this.#ideas = ideas;
    this.#insists = insists;
    this.#intend = intend;
  }

  check(model) {
    return this.#insists || isAllowed(this.#best(model));
  }

  #best(model) {
    const intents = this.#ideas.map((idea) => this.#intend(idea, model));
    return intents.find(isAllowed) ?? intents[0];
  }

  async run(model, page) {
    const { step, send, details, after } = this.#best(model);
    model.story.push(`${this.#name} ${JSON.stringify(details)}`);
    const answer = await send(page);
    const { against } = step;
    const { status } = model.rfc;
    if (against.length === 0) {
      assert.ok(answer.status < 300, `refused: ${JSON.stringify(answer.json)}`);
      step.happen();
      await after?.(answer, page);
    } else {
      assert.ok(answer.status >= 400, `not refused, although: ${against}`);
      assert.ok(!answer.json?.code || against.includes(answer.json.code), `${answer.json?.code} is none of ${against}`);
    }
    assert.deepEqual(await page.shown(), model.rfc.shown);
    if (model.rfc.status === 'ACCEPTED' && status !== 'ACCEPTED') {
      await page.isDeserved(model.site);
    }
    page.wiki.count(this.#name, against.length === 0);
  }

  toString() {
    return this.#name;
  }
}

const isAllowed = (intent) => intent.step.against.length === 0;

/**
 * A user tries the first of their ideas that the model allows; when there is none, they give up, or insist on one. Of a sequence
 * that fails fewer steps are tried, but no others, which would take long.
 *
 * @param luck how many ideas they have at most
 * @param intend (idea, model) => the step, how to send it to the page, its details for readers of a failure, and what is to be
 *     looked at afterwards
 */
export function command(name, { luck, users = USERS, ...details }, intend) {
  const idea = fc.record({ user: fc.constantFrom(...users), ...details });
  const ideas = fc.array(idea, { minLength: 1, maxLength: luck, size: 'max' });
  const insists = oneOf(true, false, false, false, false);
  return fc.noShrink(fc.tuple(ideas, insists)).map((chosen) => new Command(name, ...chosen, intend));
}

export const oneOf = (...values) => fc.constantFrom(...values);
export const pick = (values, index) => values[index % values.length];
