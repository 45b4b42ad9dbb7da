import { refusalIn, type Browser } from '../browser.ts';

/** An event stream that is refused carries the problem instead of events. */
export const followRefused = async (
  { visit }: Browser,
  procedure: string,
  input: object,
): Promise<unknown> => {
  const response = await visit(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { accept: 'text/event-stream' },
    signal: AbortSignal.timeout(10_000),
  });
  const text = await response.text();
  const [, data] = /^event: serialized-error\ndata: (.*)$/m.exec(text) ?? [];
  if (data === undefined) return text;
  throw refusalIn(data);
};
