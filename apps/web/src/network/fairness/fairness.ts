import { DAY_PARTS, WEEKDAYS, type MixFactor } from '@truthline/audit';
import type { api } from '../../app/api-client.ts';
import { useFairnessMessages } from './use-fairness-messages.ts';

export type Fairness = Awaited<ReturnType<typeof api.network.fairness.query>>;
export type Judged = Extract<Fairness['outcome'], { readonly kind: 'judged' }>;

/** What a level is called. */
export const useLevelName = (): ((factor: MixFactor, level: string | null) => string) => {
  const say = useFairnessMessages();
  return (factor, level) => {
    if (factor === 'persona') return level ?? say('persona.none');
    const weekday = WEEKDAYS.find(day => factor === 'weekday' && day === level);
    if (weekday !== undefined) return say(`weekday.${weekday}`);
    const part = DAY_PARTS.find(from => from === level);
    return part === undefined ? '–' : say(`part.${part}`);
  };
};
