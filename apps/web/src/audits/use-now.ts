import { useEffect, useState } from 'react';

/** The time, renewed four times a second while `running`; for a clock face, not for measuring. */
export const useNow = (running: boolean): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const renew = () => setNow(Date.now());
    renew();
    const timer = window.setInterval(renew, 250);
    return () => window.clearInterval(timer);
  }, [running]);
  return now;
};
