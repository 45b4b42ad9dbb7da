import {
  breakEvenSeconds,
  checkInvariants,
  lintBlueprint,
  pathMoney,
  pathProfit,
  pathTimes,
  type Blueprint,
  type LaneKind,
} from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { burgerRestaurant } from './burger-restaurant.ts';
import { carService } from './car-service.ts';
import { coffeeShop } from './coffee-shop.ts';
import { exampleBlueprints } from './examples.ts';
import { gridConnection } from './grid-connection.ts';
import { shoeshine } from './shoeshine.ts';

const cards = (blueprint: Blueprint) => Object.values(blueprint.card);
const inKind = (blueprint: Blueprint, kind: LaneKind) =>
  cards(blueprint).filter(card => blueprint.lane[card.laneId]?.kind === kind);
const perStep = (blueprint: Blueprint) =>
  Object.values(blueprint.step).map(step => cards(blueprint).filter(card => card.stepId === step.id).length);

it.each(Object.entries(exampleBlueprints))('%s keeps every invariant', (_, blueprint) => {
  expect(checkInvariants(blueprint)).toEqual([]);
});

describe('the burger restaurant', () => {
  it('has 4 steps, 51 cards as 4 + 20 + 10 + 17, 41 distinct texts and no link', () => {
    expect(Object.keys(burgerRestaurant.step)).toHaveLength(4);
    expect(cards(burgerRestaurant)).toHaveLength(51);
    const kinds = ['customer', 'frontstage', 'backstage', 'support'] as const;
    expect(kinds.map(kind => inKind(burgerRestaurant, kind).length)).toEqual([4, 20, 10, 17]);
    expect(new Set(cards(burgerRestaurant).map(card => card.text.en)).size).toBe(41);
    expect(new Set(cards(burgerRestaurant).map(card => card.text.zh)).size).toBe(41);
    expect(Object.keys(burgerRestaurant.link)).toHaveLength(0);
  });
});

describe('the car service', () => {
  it('has 4 stages of the textbook with 16 failures, each with what prevents it', () => {
    expect(Object.keys(carService.step)).toHaveLength(4);
    const failures = Object.values(carService.failurePoint);
    expect(failures).toHaveLength(16);
    expect(failures.every(point => point.prevention !== null && point.severity === null)).toBe(true);
  });
});

describe('the coffee shop', () => {
  it('has 28 cards as 11 + 9 + 8, 3 moments, 2 failure points and takes 4.5 to 7.5 minutes', () => {
    expect(perStep(coffeeShop)).toEqual([11, 9, 8]);
    expect(Object.keys(coffeeShop.moment)).toHaveLength(3);
    expect(Object.keys(coffeeShop.failurePoint)).toHaveLength(2);
    const { standardSeconds, acceptableSeconds } = pathTimes(coffeeShop);
    expect([standardSeconds / 60, (acceptableSeconds ?? 0) / 60]).toEqual([4.5, 7.5]);
  });
});

describe('the grid connection', () => {
  const lonely = (blueprint: Blueprint) =>
    lintBlueprint(blueprint).findings.filter(finding => finding.rule === 'L05');

  it('has a last step without frontstage, which its certificate makes up for', () => {
    expect(lonely(gridConnection)).toHaveLength(0);
    const { 'card-certificate': certificate, ...others } = gridConnection.card;
    expect(certificate?.text.en).toBe('Energisation certificate');
    expect(lonely({ ...gridConnection, card: others })).toHaveLength(1);
  });
});

describe('the shoeshine', () => {
  // Ten cents a minute, as Shostack prints it.
  const money = pathMoney(shoeshine, 10);

  it('takes two minutes and earns 0.18, 0.08 and −0.02 in two, three and four', () => {
    expect(pathTimes(shoeshine).standardSeconds).toBe(120);
    expect([120, 180, 240].map(seconds => pathProfit(money, seconds))).toEqual([18, 8, -2]);
  });

  it('loses money from 3.8 minutes although the customer waits for 5', () => {
    expect(breakEvenSeconds(money) / 60).toBeCloseTo(3.8, 10);
    expect(pathTimes(shoeshine).promisedSeconds).toBe(300);
  });
});
