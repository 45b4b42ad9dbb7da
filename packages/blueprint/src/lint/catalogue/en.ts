import type { RuleCatalogue } from './rule-texts.ts';

/** The lint rules in English. */
export const englishRules: RuleCatalogue = {
  L01: {
    title: 'Duplicate id',
    why: 'Exports write all records into one file, where an id may stand only once.',
    messages: { twice: 'The id "{{id}}" is used {{count}} times.' },
    fix: null,
  },
  L02: {
    title: 'Link to a card that does not exist',
    why: 'An arrow into nothing says nothing.',
    messages: { missing: 'Link "{{link}}" names a card that is gone: {{card}}.' },
    fix: 'Remove the link',
  },
  L03: {
    title: 'Card outside the grid',
    why: 'A card means something only in one lane at one step.',
    messages: {
      lane: '"{{card}}" lies in no lane. Move it into one.',
      step: '"{{card}}" lies in no step. Move it into one.',
    },
    fix: null,
  },
  L04: {
    title: 'Step without a customer action',
    why: 'A blueprint follows the customer: a step in which the customer does nothing belongs to another step.',
    messages: { none: 'Nobody says what the customer does in "{{step}}".' },
    fix: 'Add the step name as the customer action',
  },
  L05: {
    title: 'Customer action without frontstage and evidence',
    why: 'The customer acts, but meets nobody and sees nothing.',
    messages: {
      alone: 'In "{{card}}" the customer meets nobody and sees nothing. Add a frontstage card or evidence.',
    },
    fix: null,
  },
  L06: {
    title: 'Frontstage card nobody receives',
    why: 'What is done in front of the customer is done for the customer.',
    messages: { unreceived: 'No link leads from "{{card}}" to a customer action.' },
    fix: 'Link it to the customer action of its step',
  },
  L07: {
    title: 'Frontstage card with nothing behind it',
    why: 'A promise at the counter that nothing backstage carries will be broken.',
    messages: { unsupported: 'No backstage card and no support process stands behind "{{card}}".' },
    fix: 'Link the backstage card of its step to it',
  },
  L08: {
    title: 'Backstage card that feeds nothing',
    why: 'Work that reaches nobody is waste, or a link is missing.',
    messages: { idle: '"{{card}}" leads nowhere. Link it to what it feeds.' },
    fix: 'Link it to the frontstage card of its step',
  },
  L09: {
    title: 'Support process nobody uses',
    why: 'A support process that serves nothing on this drawing does not belong to it, or a link is missing.',
    messages: { unused: 'Nothing uses "{{card}}".' },
    fix: 'Link it to the backstage card of its step',
  },
  L10: {
    title: 'Link across more than one line',
    why: 'Between customer and backstage there is always somebody or something the customer sees.',
    messages: {
      jumped: 'The link from "{{from}}" to "{{to}}" crosses {{count}} lines. Draw the card in between.',
    },
    fix: null,
  },
  L11: {
    title: 'Link backwards in time',
    why: 'Time runs from left to right; only rework goes back.',
    messages: { backwards: 'The link from "{{from}}" back to "{{to}}" is not marked as rework.' },
    fix: 'Mark the link as rework',
  },
  L12: {
    title: 'Unmarked cycle',
    why: 'A way round without a mark never ends, and no time can be given for it.',
    messages: { cycle: '{{count}} cards starting with "{{card}}" go round in a circle without rework.' },
    fix: 'Mark the returning link as rework',
  },
  L13: {
    title: 'Isolated card or undeclared start',
    why: 'Every path begins with a trigger; a card without links is on no path.',
    messages: {
      isolated: '"{{card}}" has no link.',
      start: 'Nothing leads to "{{card}}" and it is not declared a trigger.',
    },
    fix: 'Declare the card a trigger',
  },
  L14: {
    title: 'Dead end',
    why: 'Every path ends with an outcome that the customer can name.',
    messages: { deadEnd: 'The path ends at "{{card}}", which is not declared an outcome.' },
    fix: 'Declare the card an outcome',
  },
  L15: {
    title: 'Decision without proper exits',
    why: 'A decision splits the path: at least two ways, each with its condition, shares adding up to 1.',
    messages: {
      exits: 'The decision "{{card}}" has {{count}} exits; it needs at least two.',
      label: 'An exit of the decision "{{card}}" does not say when it is taken.',
      shareMissing: '{{count}} exits of the decision "{{card}}" state no share while others do.',
      sum: 'The shares of the exits of "{{card}}" add up to {{sum}}, not 1.',
    },
    fix: 'Give the last exit the remaining share',
  },
  L16: {
    title: 'Moment without a standard',
    why: 'Nobody can do right, or be audited on, what nobody has said.',
    messages: { none: 'The moment "{{moment}}" has no standard.' },
    fix: null,
  },
  L17: {
    title: 'Standard that cannot be measured',
    why: 'Two auditors must come to the same answer: a number with unit and threshold, or yes/no with evidence.',
    messages: { wish: 'The standard of "{{moment}}" cannot be measured: "{{standard}}".' },
    fix: null,
  },
  L18: {
    title: 'Moment without an owner',
    why: 'What belongs to everybody is mended by nobody.',
    messages: { unowned: 'The moment "{{moment}}" has no owner role.' },
    fix: 'Make the role of the card its owner',
  },
  L19: {
    title: 'Failure point without safeguards',
    why: 'For every failure one wants to know how it is prevented, noticed and made good.',
    messages: {
      prevention: 'Nothing prevents "{{failure}}".',
      detection: 'Nobody says how "{{failure}}" is noticed.',
      recovery: 'Nobody says how "{{failure}}" is made good for the customer.',
    },
    fix: null,
  },
  L20: {
    title: 'Failure point without ratings',
    why: 'Without severity, occurrence and detection (1–10 each) failures cannot be put in order.',
    messages: { unrated: '{{count}} of the three ratings of "{{failure}}" are missing.' },
    fix: null,
  },
  L21: {
    title: 'High priority without an action',
    why: 'Action priority H means: act, or write down why not.',
    messages: {
      action: '"{{failure}}" has action priority H and no action.',
      owner: 'The action against "{{failure}}" (priority H) has no owner.',
      dueDate: 'The action against "{{failure}}" (priority H) has no due date.',
    },
    fix: null,
  },
  L22: {
    title: 'Wait point without sound times',
    why: 'A wait is too long only against what the customer tolerates.',
    messages: {
      missing: 'The wait at "{{card}}" lacks its expected or tolerated time.',
      beyond:
        'The wait at "{{card}}" is expected to take {{expected}} s; the customer tolerates {{tolerated}} s.',
    },
    fix: null,
  },
  L23: {
    title: 'Slower than accepted or promised',
    why: 'A standard that breaks the promise makes everyone who keeps it fail.',
    messages: {
      step: 'The standard of "{{step}}" is {{standard}} s, above the {{acceptable}} s customers accept.',
      path: 'The slowest path takes {{standard}} s by its standards; the journey promises {{promised}} s.',
    },
    fix: null,
  },
  L24: {
    title: 'Path that earns nothing',
    why: 'A path has two limits: the patience of the customer and the margin of the shop.',
    messages: { loss: 'At standard time a path costs {{cost}} and is paid {{price}}.' },
    fix: null,
  },
  L25: {
    title: 'On the wrong side of the line of visibility',
    why: 'The line says what the customer sees; that is what can be judged.',
    messages: {
      judged: 'The customer judges or waits at "{{card}}", which is drawn as unseen.',
      visible: '"{{card}}" sounds like something the customer sees, but lies below the line of visibility.',
      invisible: '"{{card}}" sounds like something the customer does not see, but lies frontstage.',
    },
    fix: null,
  },
  L26: {
    title: 'Wording of a customer action',
    why: 'The customer lane says what the customer does, as verb and object.',
    messages: {
      companyView: '"{{card}}" says what the company does. Say what the customer does.',
      notADeed: '"{{card}}" is not a deed. Use verb and object, such as "Pay the bill".',
    },
    fix: null,
  },
  L27: {
    title: 'Too small or too large to read',
    why: 'Fewer than 3 steps tell no story; more than 12, or more than 7 cards in a cell, no reader holds together.',
    messages: {
      few: 'The blueprint has {{count}} steps; fewer than 3 tell no story.',
      many: 'The blueprint has {{count}} steps; more than 12 want splitting.',
      crowded:
        '{{count}} cards lie in one cell ("{{lane}}", "{{step}}"); split it or link a blueprint of its own.',
    },
    fix: null,
  },
  L28: {
    title: 'One role in two lanes',
    why: 'Whoever works on both sides of a line walks to and fro; the drawing should say how work is handed over.',
    messages: { twoLanes: '"{{role}}" works in two lanes in "{{step}}" and no hand-over is drawn.' },
    fix: null,
  },
  L29: {
    title: 'Checklist item without its moment',
    why: 'An answer that lights up nothing on the drawing helps nobody.',
    messages: { gone: 'Item {{item}} judges the moment "{{moment}}", which is not on this blueprint.' },
    fix: null,
  },
  L30: {
    title: 'Needed card removed',
    why: 'A to-be may be leaner, but not drop what a standard or a law asks for.',
    messages: {
      standard: '"{{card}}" is gone, and with it {{count}} moments with a standard.',
      legalDuty: '"{{card}}" is gone, though it is a legal duty.',
    },
    fix: 'Put the card back',
  },
  L31: {
    title: 'The same text again and again',
    why: 'One card over several steps is read once.',
    messages: { repeated: '"{{card}}" stands in {{count}} cells of one lane.' },
    fix: 'Draw one card across these steps',
  },
  L32: {
    title: 'Self-service without evidence',
    why: 'A customer left alone needs something to go by: a sign, a screen, a message.',
    messages: { unguided: 'The customer does "{{card}}" alone and nothing shows the way.' },
    fix: null,
  },
};
