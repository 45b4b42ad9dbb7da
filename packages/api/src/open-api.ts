import type { SignInStore, Store } from '@truthline/db';
import { err, systemClock, systemRandom, uuidSource, type Clock, type Result } from '@truthline/kernel';
import { openAuth } from './auth/auth.ts';
import { loadDemo, type DemoProgress } from './demo/load-demo.ts';
import { shouldLoadDemo } from './demo/should-load-demo.ts';
import {
  appendUpload,
  readUpload,
  type Piece,
  type UploadPlace,
  type UploadState,
} from './audit-files/upload-file.ts';
import { sealPublished } from './checklists/seal-published.ts';
import { exportAnswers, type AnswersExport } from './exports/export-answers.ts';
import { answerOperation, type OpenAnswer, type OpenRequest } from './open/answer-operation.ts';
import { findKeyHolder, type KeyHolder } from './open/key-holder.ts';
import type { Operation } from './open/operation.ts';
import { exportData, type DataExport } from './exports/export-data.ts';
import { openFileShelf } from './images/file-shelf.ts';
import { openFile, type OpenedFile } from './images/open-file.ts';
import type { ApiPorts, RequestContext } from './request/context.ts';
import { problem, type Problem } from './request/problem.ts';
import type { SignedIn } from './request/signed-in.ts';
import { findSignedIn } from './session/find-signed-in.ts';
import { makeLink } from './setup/one-time-link.ts';
import { setupIsNeeded } from './setup/setup-service.ts';
import { isLocalInstallation } from './webhooks/reachable-address.ts';
import type { Poster } from './webhooks/poster.ts';
import { webhookSecret, type SecretOf } from './webhooks/webhook-secret.ts';
import type { Mailer } from './sweep/mailer.ts';
import { openRecomputing, type Recomputing } from './recompute/go-on-recomputing.ts';
import { openSweep, type Sweep } from './sweep/sweep.ts';

export type ApiSettings = {
  readonly store: Store;
  readonly signIn: SignInStore;
  /** Signs the cookies; the same for every process on one database. */
  readonly secret: string;
  readonly demo: boolean;
  /** Where people reach Truthline, such as `https://truthline.example.com`. */
  readonly publicUrl: string;
  readonly stopping: AbortSignal;
  /** Where uploaded files lie: `files` in the data folder, which a backup takes whole. */
  readonly filesFolder: string;
  readonly clock?: Clock;
  /** Who takes letters to people; without one nobody is mailed. */
  readonly mailer?: Mailer;
  /** Who sends webhooks out; without one they wait. */
  readonly poster?: Poster;
};

export type ArrivedRequest = {
  readonly requestId: string;
  readonly headers: Headers;
  readonly setCookies: (cookies: readonly string[]) => void;
};

/** What a server mounts. */
export type Api = {
  /** The context of one HTTP request, for the router. */
  readonly contextOf: (request: ArrivedRequest) => RequestContext;
  /** Sign-in and sign-out over HTTP, below `/auth`. */
  readonly respondAuth: (request: Request) => Promise<Response>;
  /** A picture, below `/files`, for who may see it. */
  readonly openFile: (headers: Headers, hash: string) => Promise<OpenedFile | 'signedOut' | null>;
  /** How far a file of an audit has come, below `/uploads`. */
  readonly readUpload: (headers: Headers, place: UploadPlace) => Promise<Result<UploadState, Problem>>;
  readonly appendUpload: (
    headers: Headers,
    place: UploadPlace,
    piece: Piece,
  ) => Promise<Result<UploadState, Problem>>;
  /** Answers as CSV, below `/exports`, for who may take them out. `query` is what the address asks for. */
  readonly exportAnswers: (headers: Headers, query: unknown) => Promise<Result<AnswersExport, Problem>>;
  /** A table of the scored data, for who may take it out: by cookie below `/exports`, by key below `/api/v1`. */
  readonly exportData: (asker: Headers | KeyHolder, query: unknown) => Promise<Result<DataExport, Problem>>;
  /** Whose key a request carries, below `/api/v1`. */
  readonly findKeyHolder: (headers: Headers) => Promise<Result<KeyHolder, Problem>>;
  readonly answerOperation: (
    holder: KeyHolder,
    operation: Operation,
    request: OpenRequest,
  ) => Promise<OpenAnswer>;
  readonly databaseAnswers: () => Promise<boolean>;
  /** What time brings, to be asked for once a minute; null where another server is at it. */
  readonly sweep: Sweep;
  /** Scores worked out again, as administrators ask for it. */
  readonly recomputing: Recomputing;
  /** Loads the demonstration into a database without a network, where demo mode is on. True where it did. */
  readonly prepareDemo: (progress: DemoProgress) => Promise<boolean>;
  /** The one-time link for the first administrator, or null where there is no need of one. */
  readonly firstAdministratorLink: () => Promise<string | null>;
};

export const openApi = async (settings: ApiSettings): Promise<Api> => {
  const { store, signIn, secret, demo, publicUrl, stopping, filesFolder } = settings;
  const clock = settings.clock ?? systemClock;
  const auth = await openAuth({ signIn, secret, publicUrl });
  const ids = uuidSource(clock, systemRandom);
  const files = openFileShelf(filesFolder);
  const webhooks = {
    secretOf: (which: SecretOf) => webhookSecret(secret, which),
    allowLoopback: isLocalInstallation(publicUrl),
  };
  const ports: ApiPorts = { store, signIn, auth, files, clock, ids, demo, publicUrl, webhooks, stopping };
  await sealPublished(ports);
  return {
    contextOf: ({ requestId, headers, setCookies }) => {
      let asked: Promise<SignedIn | null> | null = null;
      return {
        ports,
        signedIn: () => (asked ??= findSignedIn(ports, headers)),
        requestId,
        requestHeaders: headers,
        setCookies,
      };
    },
    respondAuth: auth.respond,
    openFile: (headers, hash) => openFile(ports, headers, hash),
    readUpload: (headers, place) => readUpload(ports, headers, place),
    appendUpload: (headers, place, piece) => appendUpload(ports, headers, place, piece),
    exportAnswers: (headers, query) => exportAnswers(ports, headers, query),
    exportData: async (asker, query) => {
      const signedIn = asker instanceof Headers ? await findSignedIn(ports, asker) : asker.signedIn;
      if (signedIn === null) return err(problem('notSignedIn'));
      return exportData({ ports, signedIn }, query);
    },
    findKeyHolder: headers => findKeyHolder(ports, headers),
    answerOperation: (holder, operation, request) => answerOperation(ports, holder, operation, request),
    databaseAnswers: store.answers,
    sweep: openSweep({ ...ports, mailer: settings.mailer ?? null, poster: settings.poster ?? null }),
    recomputing: openRecomputing(ports),
    prepareDemo: async progress => {
      if (!(await shouldLoadDemo(ports))) return false;
      await loadDemo(ports, { progress });
      return true;
    },
    firstAdministratorLink: async () => {
      if (!(await setupIsNeeded(ports))) return null;
      return (await makeLink(ports, { purpose: 'administrator' })).address;
    },
  };
};
