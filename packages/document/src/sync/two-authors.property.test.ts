import { LANGUAGES, type Language, type LocalText } from '@truthline/blueprint';
import { countingIdSource } from '@truthline/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDocument } from '../document/open-document.ts';
import { memoryOutbox } from '../document/outbox.ts';
import { startSimulatedServer, type SimulatedServer } from '../testing/simulated-server.ts';
import { command, sketch } from '../testing/triple.ts';

const open = async (name: string) => {
  const document = openDocument({
    blueprint: sketch,
    revision: 0,
    ids: countingIdSource(name),
    outbox: memoryOutbox(),
  });
  await document.opened;
  return document;
};
type Opened = Awaited<ReturnType<typeof open>>;

const cardId = 'customer-s1-1';
const textIn = (blueprint: SimulatedServer['blueprint']) => blueprint().card[cardId]?.text;

/** Writes a text over the one shown, in one language. */
const write = (document: Opened, language: Language, text: string) => {
  const base = textIn(() => document.state().blueprint);
  if (base === undefined) throw new Error('no such card');
  const fields = { text: { ...base, [language]: text } satisfies LocalText };
  document.execute(command({ type: 'card.edit', cardId, fields, base: { text: base } }));
};
const save = (document: Opened, server: SimulatedServer) => {
  document.pushed(server.push(document.nextPush(), 'someone'));
  document.receive(server.pull(document.state().confirmedRevision));
};

const words = fc.array(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }), {
  minLength: 1,
  maxLength: 4,
});
const turns = fc.record({ language: fc.constantFrom(...LANGUAGES), words, heardFirst: fc.boolean() });

test('texts two people set without a connection: each in a language of its own, both survive (E1)', async () => {
  await fc.assert(
    fc.asyncProperty(turns, words, async ({ language, words: mine, heardFirst }, theirs) => {
      const other = language === 'zh' ? 'en' : 'zh';
      const server = startSimulatedServer(sketch);
      const [ada, bo] = [await open('a'), await open('b')];
      for (const word of mine) write(ada, language, word);
      for (const word of theirs) write(bo, other, word);
      save(ada, server);
      if (heardFirst) bo.receive(server.pull(0));
      save(bo, server);
      expect(textIn(server.blueprint)).toEqual({ [language]: mine.at(-1), [other]: theirs.at(-1) });
      expect(bo.state().refusals).toEqual([]);
    }),
  );
});

test('in the same language the first one stands, and the other author has the own text listed (E2)', async () => {
  await fc.assert(
    fc.asyncProperty(turns, words, async ({ language, words: mine, heardFirst }, theirs) => {
      fc.pre(mine.at(-1) !== theirs.at(-1) && !theirs.includes(mine.at(-1) ?? ''));
      const before = sketch.card[cardId]?.text[language];
      fc.pre(mine.at(-1) !== before && theirs.every((word, at) => word !== (theirs[at - 1] ?? before)));
      const server = startSimulatedServer(sketch);
      const [ada, bo] = [await open('a'), await open('b')];
      for (const word of mine) write(ada, language, word);
      for (const word of theirs) write(bo, language, word);
      save(ada, server);
      if (heardFirst) bo.receive(server.pull(0));
      save(bo, server);
      expect(textIn(server.blueprint)?.[language]).toBe(mine.at(-1));
      expect(bo.state().blueprint).toEqual(server.blueprint());
      const told = bo
        .state()
        .refusals.map(({ command: refused }) =>
          refused.type === 'card.edit' ? refused.fields.text?.[language] : null,
        );
      expect(told).toEqual(theirs);
      expect(bo.state().refusals.at(-1)?.refusal.reason).toBe('changedSince');
    }),
  );
});
