import { z } from 'zod';
import { refusalIn, type Browser } from './browser.ts';

/** `id` is empty where the event has none. */
export type StreamEvent = { readonly id: string; readonly data: unknown };

const field = (block: string, name: string): string | undefined =>
  block
    .split('\n')
    .find(line => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

/** An event stream as a browser reads it. `opened` resolves when the server has said that it is connected. */
export const readEvents = (browser: Browser, procedure: string, input: object) => {
  const stop = new AbortController();
  const opened = Promise.withResolvers<void>();
  const events: AsyncGenerator<StreamEvent> = (async function* () {
    const response = await browser.visit(
      `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
      { headers: { accept: 'text/event-stream' }, signal: stop.signal },
    );
    if (response.body === null) throw new Error('an event stream without a body');
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        if (field(block, 'event') === 'connected') opened.resolve();
        if (field(block, 'event') === 'serialized-error') throw refusalIn(field(block, 'data') ?? '');
        const id = field(block, 'id');
        // What the procedure says of itself has no name; only some of it has an id.
        const told = field(block, 'event') === undefined ? field(block, 'data') : undefined;
        if (told !== undefined) yield { id: id ?? '', data: z.json().parse(JSON.parse(told)) };
      }
    }
  })();
  /** Reads ahead. What it brings, a refusal too, is kept until `next` asks for it. */
  const readOn = (): Promise<IteratorResult<StreamEvent>> => {
    const read = events.next();
    void Promise.allSettled([read]);
    return read;
  };
  // The stream begins with the first read.
  let pending = readOn();
  return {
    opened: opened.promise,
    next: async (): Promise<StreamEvent> => {
      const result = await pending;
      if (result.done === true) throw new Error('the event stream has ended');
      pending = readOn();
      return result.value;
    },
    /** Resolves when the server has ended the stream. */
    ended: async (): Promise<boolean> => (await pending).done === true,
    close: async (): Promise<void> => {
      stop.abort();
      await Promise.allSettled([pending]);
    },
  };
};
