import { useState } from 'react';

/**
 * A text of the address as it is being written. The address follows a moment later: what is typed meanwhile must not wait for it, nor be
 * undone by it. An address that is opened brings its own text, but not under the hand of somebody who writes.
 */
export const useWritten = (inAddress: string) => {
  const [written, setWritten] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);
  const [writing, setWriting] = useState(false);
  if (inAddress !== known) {
    setKnown(inAddress);
    if (!writing) setWritten(inAddress);
  }
  return {
    written,
    setWritten,
    onFocus: () => setWriting(true),
    onBlur: () => setWriting(false),
  };
};
