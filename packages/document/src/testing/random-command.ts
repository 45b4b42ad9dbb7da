import type { Blueprint } from '@truthline/blueprint';
import { randomInteger } from '@truthline/kernel';
import type { Command, SingleCommand } from '../command.ts';
import { adding } from './adding.ts';
import type { Dice } from './dice.ts';
import { editing } from './editing.ts';
import { moving } from './moving.ts';
import { removing } from './removing.ts';

const single = (blueprint: Blueprint, dice: Dice): SingleCommand => {
  const makers = [
    ...adding(blueprint, dice),
    ...editing(blueprint, dice),
    ...moving(blueprint, dice),
    ...removing(blueprint, dice),
  ];
  const total = makers.reduce((sum, [weight]) => sum + weight, 0);
  for (;;) {
    let ticket = dice.random.next() * total;
    const drawn = makers.find(([weight]) => (ticket -= weight) < 0);
    const command = drawn?.[1]() ?? null;
    if (command !== null) return command;
  }
};

/** A command someone might give on this blueprint. Most are accepted; some meet a rule. */
export const randomCommand = (blueprint: Blueprint, dice: Dice): Command =>
  dice.random.next() < 0.9
    ? single(blueprint, dice)
    : {
        type: 'batch',
        commands: Array.from({ length: 1 + randomInteger(dice.random, 4) }, () => single(blueprint, dice)),
      };
