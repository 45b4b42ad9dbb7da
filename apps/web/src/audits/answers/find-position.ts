import { err, ok, type Result } from '@truthline/kernel';

export type FoundPosition = {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMetres: number;
};

/** Why the phone does not say where it is. */
export type PositionProblem = 'denied' | 'unavailable' | 'timeout';

/** A fix in a car park takes its time; after so long the auditor may type it, in milliseconds. */
const PATIENCE = 20_000;

const problemOf = ({ code }: GeolocationPositionError): PositionProblem =>
  code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable';

/** Asks the phone where it is. A page that is not served securely has nothing to ask. */
export const findPosition = (
  geolocation: Geolocation | undefined,
): Promise<Result<FoundPosition, PositionProblem>> =>
  new Promise(done => {
    if (geolocation === undefined) {
      done(err('unavailable'));
      return;
    }
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        done(ok({ latitude, longitude, accuracyMetres: Math.min(accuracy, 10_000_000) })),
      error => done(err(problemOf(error))),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    );
  });
