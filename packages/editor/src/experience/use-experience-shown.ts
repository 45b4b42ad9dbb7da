import { useCore, usePicked, useSession } from '../core/core-context.tsx';
import { hasExperience } from './curves.ts';

export const useExperienceShown = (): boolean => {
  const core = useCore();
  const wished = useSession(session => session.experienceShown);
  const has = usePicked(core.layout, ({ blueprint }) => hasExperience(blueprint));
  return wished ?? has;
};
