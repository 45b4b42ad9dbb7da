import { ok, type Result } from '@truthline/kernel';
import type { CliFailure } from './failure.ts';
import { writeNewFile } from './files.ts';
import type { Report } from './report.ts';
import type { Terminal } from './terminal.ts';

export type Delivery = { readonly output?: string | undefined; readonly force?: boolean | undefined };

const asBytes = (content: Uint8Array | string) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The same of a file that is being made: piece by piece, so that nobody holds all of it. */
export const deliverPieces = async (
  terminal: Terminal,
  printRaw: (bytes: Uint8Array) => void,
  pieces: AsyncIterable<Uint8Array>,
  { output, force }: Delivery,
): Promise<Result<Report, CliFailure>> => {
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of pieces) {
      bytes += piece.byteLength;
      yield piece;
    }
  };
  if (output !== undefined) {
    const written = await writeNewFile(output, counted(), force === true);
    if (!written.ok) return written;
    return ok({
      data: { file: output, bytes },
      lines: [{ zh: `已写入 ${output}。`, en: `Wrote ${output}.` }],
    });
  }
  if (!terminal.json) {
    for await (const piece of pieces) printRaw(piece);
    return ok({ data: {}, lines: [] });
  }
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return ok({ data: { base64: Buffer.concat(all).toString('base64') }, lines: [] });
};

/** Puts an exported file where it was asked for: into a file, or on standard output as it is (as base64 with `--json`). */
export const deliver = async (
  terminal: Terminal,
  printRaw: (bytes: Uint8Array) => void,
  content: Result<Uint8Array | string, CliFailure>,
  { output, force }: Delivery,
): Promise<Result<Report, CliFailure>> => {
  if (!content.ok) return content;
  const bytes = asBytes(content.value);
  if (output !== undefined) {
    const written = await writeNewFile(output, bytes, force === true);
    if (!written.ok) return written;
    return ok({
      data: { file: output, bytes: bytes.byteLength },
      lines: [{ zh: `已写入 ${output}。`, en: `Wrote ${output}.` }],
    });
  }
  if (terminal.json) return ok({ data: { base64: Buffer.from(bytes).toString('base64') }, lines: [] });
  printRaw(bytes);
  return ok({ data: {}, lines: [] });
};
