import { fetchLater } from './fetch-later.ts';

/**
 * Code without a picture that is not fetched with its page but with the rest, or when it is first used. Runs at once
 * where it has come; else as soon as it has. `missed` is told where it cannot be fetched.
 */
export const lateTool = <Tool>(
  load: () => Promise<Tool>,
): ((run: (tool: Tool) => void, missed: () => void) => void) => {
  const part = fetchLater(load);
  return (run, missed) => {
    const tool = part.arrived();
    if (tool !== null) run(tool.value);
    else
      part.fetch().then(run, () => {
        part.forget();
        missed();
      });
  };
};
