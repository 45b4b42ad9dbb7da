import { randomUUID } from 'node:crypto';
import { answerTo, type Answer } from './answers.ts';
import { announce, askOffset, jpeg, sendPiece } from './audit-file.ts';
import type { Browser } from './browser.ts';

const CHECKLIST = { checklistId: 'appointment', version: 1 } as const;
const PIECE = 24 * 1024;

/** What a phone sends: an audit begun, a photo announced, a piece of it, the submit. */
export type Sent = 'start' | 'announce' | 'piece' | 'submit';

type Photo = {
  readonly file: ReturnType<typeof announce>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes that the server has acknowledged. */
  acknowledged: number;
};

/** An audit as a phone has it: what it holds, and what the server has said to have. */
export type Visit = {
  readonly id: string;
  readonly photos: readonly Photo[];
  answers: readonly Answer[];
  submitted: boolean;
};

/** A phone that carries one audit after the other to the server, and goes on where it was after every cut. */
export const openPhone = (photosAnAudit: number) => {
  const visits: Visit[] = [];
  /** Where the server knew less than it had acknowledged. */
  const lost: string[] = [];
  let seed = 0;
  let dealerId = '';
  let asked: readonly Answer[] = [];

  const prepare = async ({ client }: Browser): Promise<void> => {
    if (dealerId !== '') return;
    const { items } = await client.checklists.get.query(CHECKLIST);
    const [dealer] = await client.dealers.list.query();
    asked = items
      .filter(({ auditKinds }) => auditKinds.includes('mystery'))
      .map((item, at) => answerTo(item, at % 3 === 0 ? 'badly' : 'well'));
    dealerId = dealer?.id ?? '';
  };
  const take = (): Visit => {
    const photos = Array.from({ length: photosAnAudit }, (_, at): Photo => {
      seed += 1;
      const bytes = jpeg(PIECE + 5_000 * (at + 1) + seed, seed);
      return { bytes, file: announce(bytes), acknowledged: 0 };
    });
    const visit: Visit = { id: randomUUID(), photos, answers: asked, submitted: false };
    visits.push(visit);
    return visit;
  };
  const carryPhoto = async (browser: Browser, auditId: string, photo: Photo, sent: (what: Sent) => void) => {
    const place = { auditId, fileId: photo.file.id };
    sent('announce');
    await browser.client.auditFiles.register.mutate({ auditId, file: photo.file });
    let { offset, complete } = await askOffset(browser, place);
    if (offset < photo.acknowledged) lost.push(`${photo.file.id}: ${photo.acknowledged} became ${offset}`);
    while (!complete) {
      sent('piece');
      const { status } = await sendPiece(browser, place, offset, photo.bytes.slice(offset, offset + PIECE));
      if (status !== 200) throw new Error(`a piece was answered with ${status}`);
      offset = Math.min(offset + PIECE, photo.bytes.length);
      photo.acknowledged = offset;
      complete = offset === photo.bytes.length;
    }
    photo.acknowledged = photo.bytes.length;
  };
  return {
    visits,
    lost,
    /** Carries the audit at hand on to its end, or a new one; `sent` is told of each request before it goes out. */
    carry: async (browser: Browser, sent: (what: Sent) => void): Promise<void> => {
      await prepare(browser);
      const visit = visits.find(({ submitted }) => !submitted) ?? take();
      sent('start');
      await browser.client.audits.start.mutate({
        ...CHECKLIST,
        id: visit.id,
        dealerId,
        kind: 'mystery',
        startedAt: '2026-11-20T02:00:00Z',
      });
      for (const photo of visit.photos) await carryPhoto(browser, visit.id, photo, sent);
      sent('submit');
      await browser.client.audits.submit.mutate({
        auditId: visit.id,
        answers: [...visit.answers],
        files: visit.photos.map(({ file }) => file.id),
      });
      visit.submitted = true;
    },
  };
};
export type Phone = ReturnType<typeof openPhone>;
