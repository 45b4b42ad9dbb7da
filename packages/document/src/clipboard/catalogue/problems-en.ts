import type { PasteProblemTexts } from './problem-texts.ts';

/** Problems of pasting in English. */
export const englishPasteProblems: PasteProblemTexts = {
  nothingToPaste: 'There is no text to paste. Copy cards, cells or lines first.',
  tooManyCards: 'This would make {{count}} cards; one paste takes {{limit}}. Paste it in parts.',
  tooMuchText: 'This is more text than one paste takes ({{limit}} characters). Paste it in parts.',
  textTooLong: 'Line {{line}}: a card holds at most {{limit}} characters. Shorten the text or split it.',
  unknownLane:
    'Line {{line}}: "{{word}}" is no lane. Write evidence, customer, front, back or support, or the name of a lane or role of this blueprint.',
  noLane:
    'Line {{line}}: nothing says in which lane this belongs. Begin it with a lane, such as "customer: …".',
  noCard: 'Line {{line}}: a failure needs a card before it, at which it can happen.',
  lanesRunOut:
    'The block has {{rows}} rows, but only {{lanes}} lanes follow from here. Start further up, or add lanes.',
  placeGone: 'The place to paste at is gone. Choose another cell.',
  notAClip: 'What was copied cannot be read as cards of a blueprint. Copy it again.',
  newerClip: 'This was copied from a newer version of Truthline. Reload this page and paste again.',
};
