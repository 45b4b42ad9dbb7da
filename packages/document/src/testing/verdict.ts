import { diffBlueprints, isEmptyDiff } from '@truthline/blueprint';
import { promisedBy, type SimulatedClient } from './simulated-client.ts';
import { replacedUnseen } from './replaced-unseen.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** What went wrong. Every list should be empty. */
export type Faults = {
  /** Clients that do not end as the server is, saved and in step. */
  readonly differing: readonly string[];
  /** Changes that are not in the log and of which nobody was told anything. */
  readonly lost: readonly string[];
  /** Changes the server refused without their author ever seeing it. */
  readonly unseen: readonly string[];
  /** Changes a screen ends up listing as refused although the log holds them. */
  readonly falselyRefused: readonly string[];
  /** Changes that stand in the log more than once. */
  readonly twice: readonly string[];
  /** Changes a screen called saved that neither the log held nor the screen had listed as refused. */
  readonly falselySaved: readonly string[];
  /** Changes that replaced a text their author had not seen, or did not keep one in the language they left alone. */
  readonly replacedUnseen: readonly string[];
  /** Changes still in an outbox after everything was answered. */
  readonly leftInOutbox: readonly string[];
  /** Calls that drivers still wait for after they were stopped. */
  readonly stillRunning: number;
};

/** How often a simulation met what it is there for. */
export type Met = {
  committed: number;
  /** Texts set in one language by someone who had not seen the other one yet, which somebody else had set. */
  mergedTexts: number;
  /** Refused by the server at least once. */
  refused: number;
  /** Refused here, when a change of someone else arrived and before it was ever sent. */
  refusedOnRebase: number;
  /** Refused by the server and, by a push that was slow on its way, committed after all. */
  committedAfterRefusal: number;
  /** Requests that reached the server again after it had committed them. */
  askedAgain: number;
  crashes: number;
  /** Crashes that left an undo or redo in the outbox. */
  crashesWithUndo: number;
  /** Crashes that left something in the outbox, followed by a visit on a snapshot that was behind the server. */
  oldSnapshots: number;
  /** Those of them where the server had already committed something the outbox still held. */
  oldSnapshotsBeforeOwnCommit: number;
};

export const noneMet: Readonly<Met> = {
  committed: 0,
  mergedTexts: 0,
  refused: 0,
  refusedOnRebase: 0,
  committedAfterRefusal: 0,
  askedAgain: 0,
  crashes: 0,
  crashesWithUndo: 0,
  oldSnapshots: 0,
  oldSnapshotsBeforeOwnCommit: 0,
};

/** What a screen calls saved and is not. */
export const falselySavedBy = (client: SimulatedClient, server: SimulatedServer): readonly string[] => {
  if (client.document.state().saveState !== 'saved') return [];
  const log = new Set(server.log().map(change => change.changeId));
  return promisedBy(client).filter(id => !log.has(id) && !client.shown.has(id));
};

/** Compares the ends: what every client shows, what the log holds, what was promised. */
export const judge = async (
  server: SimulatedServer,
  clients: readonly SimulatedClient[],
): Promise<Omit<Faults, 'falselySaved' | 'stillRunning'>> => {
  const log = server.log().map(change => change.changeId);
  const committed = new Set(log);
  const unaccounted = clients.flatMap(client =>
    promisedBy(client).filter(id => !committed.has(id) && !client.shown.has(id)),
  );
  const outboxes = await Promise.all(clients.map(client => client.outbox.load()));
  return {
    differing: clients
      .filter(({ document }) => {
        const { blueprint, saveState, behind, diverged } = document.state();
        const same = isEmptyDiff(diffBlueprints(server.blueprint(), blueprint));
        return !same || saveState !== 'saved' || behind || diverged;
      })
      .map(client => client.name),
    lost: unaccounted.filter(id => !server.refused.has(id)),
    unseen: unaccounted.filter(id => server.refused.has(id)),
    falselyRefused: clients.flatMap(({ document }) =>
      document
        .state()
        .refusals.map(({ changeId }) => changeId)
        .filter(id => committed.has(id)),
    ),
    twice: log.filter((id, index) => log.indexOf(id) !== index),
    replacedUnseen: replacedUnseen(server),
    leftInOutbox: outboxes.flat().map(request => request.changeId),
  };
};
