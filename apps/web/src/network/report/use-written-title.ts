import { useState } from 'react';

/**
 * The title as it is being written. The address follows a moment later: what is typed meanwhile must not wait for it, nor be
 * undone by it. An address that is opened brings its own title, but not under the hand of somebody who writes.
 */
export const useWrittenTitle = (inAddress: string) => {
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
